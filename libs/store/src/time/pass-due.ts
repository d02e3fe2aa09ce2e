import type { StreamKind } from '@plenary/domain'
import { Outage } from '../database/outage.js'
import type { Door } from '../door/door.js'
import { codeOf, type Incidents } from '../operate/incidents.js'
import type { Clock, DueStream } from './clock.js'
import type { ServiceMinutes } from './service-minutes.js'

export interface Keeper {
  readonly door: Door
  readonly clock: Clock
  readonly incidents: Incidents
  readonly serviceMinutes: ServiceMinutes
}
/** What one call knows of the commission, and has learned of streams in which time did not pass. */
interface Trouble {
  readonly rehearsed: boolean
  readonly reported: ReadonlySet<string>
  readonly refused: Map<string, number>
  readonly aside: Set<string>
}

/**
 * Passes what is due in a commission, the oldest due first, until nothing is. A stream in which time cannot pass is
 * reported and left aside, so that it does not hold up the others. Answers how many moments were passed.
 */
export async function passDue(keeper: Keeper, commission: string, beat: () => void = () => undefined): Promise<number> {
  const open = await keeper.incidents.open(commission)
  const reported = new Set(open.filter(({ kind }) => kind === 'stuckTime').map(({ stream }) => stream))
  const rehearsed = await keeper.clock.isRehearsed(commission)
  const trouble: Trouble = { rehearsed, reported, refused: new Map(), aside: new Set() }
  let passed = 0
  for (;;) {
    const now = await keeper.clock.now(commission)
    const round = now === null ? [] : await keeper.clock.due(commission, now, [...trouble.aside])
    if (round.length === 0) return passed
    for (const due of round) {
      beat()
      if (await pass(keeper, commission, due, trouble)) passed += 1
    }
  }
}

async function pass(
  keeper: Keeper,
  commission: string,
  { stream, due }: DueStream,
  trouble: Trouble,
): Promise<boolean> {
  const code = await whyNot(keeper, commission, { stream, due }, trouble)
  if (code === null) {
    if (trouble.reported.has(stream.id)) await keeper.incidents.close('stuckTime', stream.id)
    return true
  }
  // The first time another act may have moved the due; the same again at the same due is a fault.
  const again = trouble.refused.get(stream.id) === due
  trouble.refused.set(stream.id, due)
  if (!again) return false
  trouble.aside.add(stream.id)
  await keeper.incidents.report({ kind: 'stuckTime', stream: stream.id, commission, version: null, code })
  return false
}

/** Null: the moment was passed. Only what concerns this stream alone is answered; a store that is away is thrown. */
async function whyNot(
  keeper: Keeper,
  commission: string,
  { stream, due }: DueStream,
  { rehearsed }: Trouble,
): Promise<string | null> {
  const { door } = keeper
  try {
    if (!rehearsed && closing.includes(stream.kind)) await noteOutage(keeper, commission, { stream, due })
    const command = { type: 'PassTime', due }
    const { events } = await door.knock({ actor: { kind: 'time' }, stream, commission, command })
    return events.length > 0 ? null : 'time.notPassed'
  } catch (error) {
    if (error instanceof Outage && error.code !== 'stream.unreadable') throw error
    return codeOf(error)
  }
}

/** Streams in which something closes by time that must have been answered by then. */
const closing: readonly StreamKind[] = ['session', 'consultation']
/** Domain, section 5: more than ten minutes of the last two hours. */
const [lately, tolerated] = [2 * 60 * 60_000, 10]

/** Whether anything that is due here must not close after an outage, the stream decides. */
async function noteOutage(
  { door, serviceMinutes }: Keeper,
  commission: string,
  { stream, due }: DueStream,
): Promise<void> {
  const minutes = await serviceMinutes.unreachable(due - lately, due)
  if (minutes <= tolerated) return
  await door.knock({ actor: { kind: 'engine' }, stream, commission, command: { type: 'NoteOutage', due, minutes } })
}
