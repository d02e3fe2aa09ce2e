import { setTimeout as pause } from 'node:timers/promises'
import type { StreamRef } from '@plenary/domain'
import type { Store } from '@plenary/store'
import { openLog, startWorker } from '../../apps/worker/src/index.js'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import type { Figure, Reading } from './figure.js'
import { median } from './median.js'
import { BareConductor } from './reference/bare-conductor.js'

const rounds = 5
const sessionsOfRound = 10
/** Sessions that opened their calls some days ago. */
const now = '2027-03-01T09:00:00Z'
const openingOn = '2027-06-01'

/** From the commit of the act that ends a stage until the conductor of the session has looked. */
export const reaction: Figure = {
  id: 'P5',
  goal: 3,
  async measure() {
    const house = await openHouse({ now })
    const looks = new Looks()
    const worker = await startWorker({
      store: looks.seenBy(house.engine),
      temporal: house.temporal,
      log: openLog('silent'),
    })
    const bare = await BareConductor.at(house.temporal)
    try {
      return [await compare(await Stages.open(house, looks), bare)]
    } finally {
      await bare.close()
      await worker.stop()
      await house.close()
    }
  },
}

async function compare(stages: Stages, bare: BareConductor): Promise<Reading> {
  await bare.react()
  const readings: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let index = 0; index < sessionsOfRound; index++) {
      ours.push(await stages.end())
      theirs.push(await bare.react())
      // Not in step with the rounds of the relay.
      await pause(150 + Math.random() * 100)
    }
    readings.push({ ours: median(ours), theirs: median(theirs) })
  }
  const ours = median(readings.map((one) => one.ours)).toFixed(1)
  const theirs = median(readings.map((one) => one.theirs)).toFixed(1)
  return {
    ratio: median(readings.map((one) => one.ours / one.theirs)),
    values: `commit to look p50 ${ours} ms, bare signal to activity p50 ${theirs} ms`,
  }
}

/** Tells when a stream has been looked at by its conductor. */
class Looks {
  private readonly awaited = new Map<string, () => void>()

  /** The same store, with somebody at the door who notes the looks. */
  seenBy(store: Store): Store {
    const door = new Proxy(store.door, {
      get: (target, name) =>
        name === 'look'
          ? (ref: StreamRef) => target.look(ref).finally(() => this.awaited.get(ref.id)?.())
          : (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target),
    })
    return { ...store, door }
  }

  next({ id }: StreamRef): Promise<void> {
    return new Promise((resolve) => this.awaited.set(id, resolve))
  }
}

/** Sessions whose call waits for one answer each. */
class Stages {
  private constructor(
    private readonly commission: CommissionAtWork,
    private readonly looks: Looks,
    private readonly sessions: StreamRef[],
  ) {}

  static async open(house: House, looks: Looks): Promise<Stages> {
    const commission = await commissionAtWork(house, { rehearsal: false })
    const sessions: StreamRef[] = []
    for (let index = 0; index < rounds * sessionsOfRound; index++) sessions.push(await commission.convene(openingOn))
    await commission.arrived()
    for (const session of sessions) await commission.handIn(session, 'alder', 'birch')
    await commission.quiet()
    return new Stages(commission, looks, sessions)
  }

  /** The last answer to one of the calls; milliseconds from its commit to the look of the session's conductor. */
  async end(): Promise<number> {
    const session = this.sessions.pop()
    if (!session) throw new Error('every call has ended')
    const looked = this.looks.next(session)
    await this.commission.handIn(session, 'cedar')
    const committed = performance.now()
    await looked
    const took = performance.now() - committed
    await this.commission.quiet()
    return took
  }
}
