import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates, type Instant } from '@plenary/domain'
import { bringPostgres, bringTemporal, temporaryHome } from '@plenary/engine'
import type { Postgres, Temporal, TemporaryHome } from '@plenary/engine'
import { migrate, openStore, type Store } from '@plenary/store'
import pg from 'pg'
import { openLog, startWorker, type RunningWorker, type WorkerParts } from '../../apps/worker/src/index.js'
import './quiet-logger.js'

export interface HouseWish {
  /** Whose data are there already; absent: an empty home. */
  readonly home?: TemporaryHome
  /** The server's clock starts here and goes on from here; absent: the machine's clock. */
  readonly now?: string
  /** Dynamic configuration of Temporal, e.g. `timeSkipping`. */
  readonly temporal?: Record<string, string>
  /** Settings of PostgreSQL; as shipped it waits for the disk. */
  readonly postgres?: Record<string, string>
}
interface Engines {
  postgres: Postgres
  temporal: Temporal
}

/** Real engines with the real store and, when started, the real worker: `const house = await openHouse()`. */
export async function openHouse({
  now,
  temporal = {},
  postgres = { fsync: 'off' },
  ...wish
}: HouseWish = {}): Promise<House> {
  const home = wish.home ?? (await temporaryHome())
  const settings = { temporal, postgres }
  const [database, engine] = await Promise.all([
    bringPostgres({ home: home.path, settings: postgres }),
    bringTemporal({ home: home.path, settings: temporal }),
  ])
  await migrate(database.url)
  const begun = Date.now()
  const clock = now === undefined ? Date.now : () => Date.parse(now) + Date.now() - begun
  return new House(home, { postgres: database, temporal: engine }, settings, clock)
}

export class House {
  readonly url: string
  /** The store of people's acts: nobody signs in here, so it has the rights of the owner. */
  readonly store: Store
  /** The store of the worker. */
  readonly engine: Store
  private readonly superuser: pg.Pool
  private worker: RunningWorker | undefined
  private ahead = 0

  constructor(
    private readonly home: TemporaryHome,
    private readonly engines: Engines,
    private readonly settings: Required<Pick<HouseWish, 'temporal' | 'postgres'>>,
    private readonly begins: () => Instant,
  ) {
    this.url = engines.postgres.url
    const open = (role: 'owner' | 'engine') =>
      openStore({ url: this.url, role, aggregates, almanac: almanacOf(calendars), now: this.clock })
    this.store = open('owner')
    this.engine = open('engine')
    this.superuser = new pg.Pool({ connectionString: this.url, max: 2 })
    // A server that a test kills breaks idle connections; the next query takes a new one.
    this.superuser.on('error', () => undefined)
  }

  readonly clock = (): Instant => this.begins() + this.ahead

  /** The server's clock goes to that instant, for whom the machine is waited for nowhere: nobody may be at work. */
  letClockPassTo(then: string): void {
    this.ahead += Math.max(0, Date.parse(then) - this.clock())
  }

  get temporal(): Temporal {
    return this.engines.temporal
  }

  /** As a superuser: counts made outside the product. */
  async sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.superuser.query<T>(text, values)).rows
  }

  /** `activities` take the place of those on the store; `port` is where it tells of itself. */
  async startWorker(wish: Pick<WorkerParts, 'activities' | 'listening'> = {}): Promise<void> {
    this.worker = await startWorker({
      store: this.engine,
      temporal: this.temporal,
      log: openLog('silent'),
      ...wish,
    })
  }
  async stopWorker(): Promise<void> {
    await this.worker?.stop()
    this.worker = undefined
  }

  killPostgres = () => killed(this.engines.postgres)
  killTemporal = () => killed(this.engines.temporal)
  async bringPostgres(): Promise<void> {
    this.engines.postgres = await bringPostgres({ home: this.home.path, settings: this.settings.postgres })
  }
  async bringTemporal(): Promise<void> {
    this.engines.temporal = await bringTemporal({ home: this.home.path, settings: this.settings.temporal })
  }
  /** A Temporal that knows nothing: whatever it knew is lost. */
  async freshTemporal(): Promise<void> {
    await this.engines.temporal.stop()
    await forgetTemporal(this.home.path)
    await this.bringTemporal()
  }

  async close(): Promise<void> {
    await this.stopWorker()
    await Promise.all([this.store.close(), this.engine.close(), this.superuser.end()])
    await this.home.remove()
  }
}

async function killed({ pid, ended }: Postgres | Temporal): Promise<void> {
  process.kill(pid ?? 0, 'SIGKILL')
  await ended
}

async function forgetTemporal(home: string): Promise<void> {
  const files = (await readdir(home)).filter((name) => name.startsWith('temporal.db'))
  await Promise.all(files.map((name) => rm(join(home, name))))
}
