import { dueOf } from '../reminders/due-of.js'
import { sentFor } from '../reminders/sent-for.js'
import type { DateChange, Effect, Tried } from '../rule.js'
import type { Instant, Span } from '../time/when.js'
import { duties } from './duties.js'
import type { SessionEvent } from './events.js'
import { newlyBroken } from './minima.js'
import type { Session, StagePlan, StageState } from './session.js'

type Change = Tried<Session, SessionEvent>

const span = (found: Span | null | undefined): Span | null => (found ? { from: found.from, to: found.to } : null)
const isSame = (a: Span | null, b: Span | null): boolean => a?.from === b?.from && a?.to === b?.to

const instant = (at: Instant | null | undefined): Span | null => (typeof at === 'number' ? { from: at, to: at } : null)

/** Every date of one stage: its moments, and the due moments of the bodies that have one of their own. */
const datesOf = (plan: StagePlan | undefined, bodies: readonly string[]) => [
  { moment: 'opens', at: span(plan?.opens) } as const,
  { moment: 'due', at: span(plan?.due) } as const,
  { moment: 'closes', at: instant(plan?.closes) } as const,
  ...bodies.map((body) => ({ moment: 'due', body, at: span(dueOf(plan, body)) }) as const),
]

const changedDates = (before: Session, after: Session, cause: string): readonly DateChange[] =>
  Object.keys({ ...before.plan, ...after.plan }).flatMap((stage) => {
    const [was, is] = [before.plan[stage], after.plan[stage]]
    if (was === is) return []
    const bodies = Object.keys({ ...was?.extended, ...is?.extended })
    const then = datesOf(was, bodies)
    return datesOf(is, bodies).flatMap(({ at, ...which }, i): readonly DateChange[] => {
      const before = then[i]?.at ?? null
      return isSame(before, at) ? [] : [{ stage, ...which, was: before, is: at, cause }]
    })
  })

/** Why dates of a stage stay where the others change. */
const staying = (before: Session, after: Session, { id, status, ownDates }: StageState): Effect['stays'] => {
  if (status === 'closed') return [{ stage: id, because: 'done' }]
  const { fixed = [], extended = {} } = after.plan[id] ?? {}
  const kept = Object.keys(extended).filter((body) => {
    return isSame(span(extended[body]), span(before.plan[id]?.extended?.[body]))
  })
  const held = fixed.filter((moment) => before.plan[id]?.fixed?.includes(moment))
  return [
    ...(ownDates ? [{ stage: id, because: 'round' } as const] : []),
    ...held.map((moment) => ({ stage: id, moment, because: 'fixed' }) as const),
    ...kept.map((body) => ({ stage: id, body, because: 'extended' }) as const),
  ]
}

const causeOf = (events: readonly SessionEvent[]): string =>
  events.flatMap((event) => (event.type === 'PlanDrawn' ? [event.cause] : []))[0] ?? 'RoundStarted'

/** What an act does to the dates of a session; `null`: it leaves them as they are. */
export const effect = ({ before, after, events, at }: Change): Effect | null => {
  if (!before?.procedure || !after.procedure) return null
  const [was, is] = [before.state, after.state]
  const dates = changedDates(was, is, causeOf(events))
  const broken = newlyBroken(was, is, after.procedure, at, before.procedure)
  if (dates.length === 0 && broken.length === 0) return null
  const stays = Object.values(was.stages).flatMap(({ id }) => {
    const stage = is.stages[id]
    return stage ? staying(was, is, stage) : []
  })
  return {
    dates,
    sent: sentFor(duties(was, before.procedure), was.reminded, duties(is, after.procedure)),
    minima: broken.map(({ broken: _, ...minimum }) => minimum),
    stays,
  }
}
