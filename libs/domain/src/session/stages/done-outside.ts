import type { Context } from '../../rule.js'
import { orUnknown } from '../../time/or-unknown.js'
import type { Day, Instant } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { foundingAnchors } from '../plan/plan.js'
import type { Founding } from '../session.js'

/**
 * The stages that were done before the session was taken over: each is over since the evening of its day. Nobody is
 * asked by it, and nobody has missed it.
 */
export const doneOutside = (founding: Founding, context: Context): readonly SessionEvent[] =>
  (founding.done ?? []).map(({ stage, on, reference }) => ({
    type: 'StageClosed',
    v: 1,
    at: Math.min(eveningOf(on, founding, context), context.at),
    stage,
    round: 1,
    because: 'outside',
    recordedAt: context.at,
    outside: { on, reference },
  }))

/** When offices close at the seat; of a day that no calendar knows, now: it is past. */
const eveningOf = (on: Day, founding: Founding, { at, resolve }: Context): Instant => {
  const { zones, ...anchors } = foundingAnchors(founding)
  const atSeat = { ...anchors, opening: { kind: 'day', on }, zones: { ...zones, venue: zones.seat } } as const
  const evening = { anchor: 'opening', offset: 0, unit: 'd', mark: 'A', time: '18:00' } as const
  return orUnknown(resolve)(evening, atSeat)?.to ?? at
}
