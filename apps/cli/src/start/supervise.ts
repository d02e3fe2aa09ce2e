import { passOn, readConfig, type Config, type Variable } from '@plenary/config'
import { assertFree, freePort, type Postgres, type Temporal } from '@plenary/engine'
import { connections, startChild, type Child } from './child.js'
import { keepPostgres, keepTemporal } from './keep-engines.js'
import { Kept } from './keep.js'
import { beginAnew, endLeftChildren } from './leftovers.js'
import { readHeld, release, writeHeld, writePids, writeRun, type Pids, type Run } from './run-files.js'
import type { Step } from './steps.js'

export interface Plan {
  /** Claimed for this process. */
  home: string
  port: number
  /** Default: a free one. */
  workerPort?: number
  /** Delete the data of the home first. */
  fresh: boolean
  config: Config
  children: Child[]
  steps: Step[]
  say: (line: string) => void
}

/** What there is to tell when everything is ready. */
export interface Ready extends Run {
  postgres: string
  temporal: string
  /** What the steps had to say, e.g. logins. */
  lines: string[]
}

/** Brings the engines and our processes, keeps them running and ends them in order. */
export class Supervision {
  readonly #pids: Pids = { supervisor: process.pid }
  readonly #postgres: Kept<Postgres>
  readonly #temporal: Kept<Temporal>
  readonly #children = new Map<string, Kept>()
  #run: Run | undefined
  #obeying: Promise<void> = Promise.resolve()

  constructor(private readonly plan: Plan) {
    const part = { ...plan, changed: (name: string, pid?: number) => this.#note(name, pid) }
    this.#postgres = keepPostgres(part)
    this.#temporal = keepTemporal(part)
  }

  /**
   * Starts everything; resolves when everything serves.
   * @throws the first fault; the caller then calls `down`.
   */
  async up(signal: AbortSignal): Promise<Ready> {
    const { home, port, say } = this.plan
    await this.#clear()
    await assertFree(port)
    writeHeld(home, [])
    say('bringing PostgreSQL and Temporal')
    const [postgres, temporal] = await Promise.all([this.#postgres.up(), this.#temporal.up()])
    signal.throwIfAborted()
    const environment = await this.#environment(postgres, temporal)
    const lines = await this.#steps(environment, signal)
    say(`starting ${this.plan.children.map(({ name }) => name).join(' and ')}`)
    await this.#startChildren(environment)
    this.#run = { url: `http://127.0.0.1:${String(port)}`, temporalUi: temporal.uiUrl, environment, held: [] }
    writeRun(home, this.#run)
    return { ...this.#run, postgres: postgres.how, temporal: temporal.how, lines }
  }

  /** Ends everything that was started: first who uses, then what is used. */
  async down(): Promise<void> {
    await this.#obeying
    for (const child of this.#children.values()) await child.down()
    await this.#temporal.down()
    await this.#postgres.down()
    release(this.plan.home)
  }

  /** Does what `plenary worker stop` and `start` have written down. One after another, however fast they come. */
  obey(): void {
    this.#obeying = this.#obeying.then(async () => {
      for (const name of this.#children.keys()) await this.#hold(name, readHeld(this.plan.home).includes(name))
    })
  }

  async #clear(): Promise<void> {
    const { home, children, fresh, say } = this.plan
    for (const line of await endLeftChildren(home, children)) say(line)
    if (fresh) for (const line of await beginAnew(home)) say(line)
  }

  async #environment(postgres: Postgres, temporal: Temporal): Promise<Partial<Record<Variable, string>>> {
    const brought = {
      DATABASE_URL: postgres.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      PLENARY_HOME: this.plan.home,
      PORT: String(this.plan.port),
      // On a bare machine somebody tries it out; an operator says what goes in production.
      PLENARY_PASSWORDS: passOn({}).PLENARY_PASSWORDS ?? 'on',
      WORKER_PORT: String(this.plan.workerPort ?? (await freePort())),
    }
    const config = readConfig(passOn(brought))
    return {
      ...brought,
      PLENARY_API_DATABASE_URL: config.apiDatabaseUrl,
      PLENARY_ENTRANCE_DATABASE_URL: config.entranceDatabaseUrl,
      PLENARY_ENGINE_DATABASE_URL: config.engineDatabaseUrl,
    }
  }

  async #steps(environment: Partial<Record<Variable, string>>, signal: AbortSignal): Promise<string[]> {
    const config = readConfig(passOn(environment))
    const lines: string[] = []
    for (const step of this.plan.steps) {
      this.plan.say(step.name)
      lines.push(...(await step.run(config, this.plan.home)))
      signal.throwIfAborted()
    }
    return lines
  }

  async #startChildren(environment: Partial<Record<Variable, string>>): Promise<void> {
    for (const child of this.plan.children) this.#children.set(child.name, this.#keep(child, environment))
    await Promise.all([...this.#children.values()].map((child) => child.up()))
  }

  #keep(child: Child, all: Partial<Record<Variable, string>>): Kept {
    const others = connections.filter((name) => !child.databases.includes(name))
    const none = Object.fromEntries(['DATABASE_URL', ...others].map((name) => [name, '']))
    const environment = { ...all, ...none }
    const changed = (pid?: number) => this.#note(child.name, pid)
    const launch = { home: this.plan.home, environment, spawned: changed }
    const start = (signal: AbortSignal) => startChild(child, launch, signal)
    return new Kept({ name: `the ${child.name}`, start, changed, say: this.plan.say })
  }

  async #hold(name: string, isWanted: boolean): Promise<void> {
    const run = this.#run
    if (run === undefined || run.held.includes(name) === isWanted) return
    try {
      await (isWanted ? this.#children.get(name)?.down() : this.#children.get(name)?.up())
      run.held = isWanted ? [...run.held, name] : run.held.filter((each) => each !== name)
      writeRun(this.plan.home, run)
      this.plan.say(`the ${name} is ${isWanted ? 'ended and stays so' : 'running again'}`)
    } catch (error) {
      this.plan.say((error as Error).message)
    }
  }

  /** A disk too full to write this down is no reason to end what runs. */
  #note(name: string, pid: number | undefined): void {
    this.#pids[name] = pid
    try {
      writePids(this.plan.home, this.#pids)
    } catch (error) {
      this.plan.say((error as Error).message)
    }
  }
}
