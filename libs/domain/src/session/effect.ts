import { dueOf } from '../reminders/due-of.js'
import { sentFor } from '../reminders/sent-for.js'
import type { Procedure } from '../procedure/procedure.js'
import type { DateChange, Effect } from '../effect.js'
import type { Ruled, Tried } from '../rule.js'
import { isSame } from '../same.js'
import { endsOf } from '../time/span.js'
import { duties } from './duties.js'
import type { SessionEvent } from './events.js'
import { newlyCrossed } from './plan/crossing.js'
import { newlyBroken } from './plan/minima.js'
import { movesOf } from './plan/moves.js'
import { isSqueezed } from './plan/squeezed.js'
import { overUnasked } from './stages/opening.js'
import type { Session, StagePlan, StageState } from './session.js'
import { isCalledOff, isEndedByAct, isUnasked, stageRule } from './stages/stage-rules.js'

type Change = Tried<Session, SessionEvent>

/** The due moments of a stage that are or were a body's own. */
const ownMoves = (
  stage: string,
  was: StagePlan | undefined,
  is: StagePlan | undefined,
): readonly Omit<DateChange, 'cause'>[] =>
  Object.keys({ ...was?.extended, ...is?.extended }).flatMap((body) => {
    const [then, now] = [endsOf(dueOf(was, body)), endsOf(dueOf(is, body))]
    return isSame(then, now) ? [] : [{ stage, body, moment: 'due', was: then, is: now }]
  })

const changedDates = (before: Session, after: Session, cause: string): readonly DateChange[] =>
  Object.keys({ ...before.plan, ...after.plan }).flatMap((stage) => {
    const [was, is] = [before.plan[stage], after.plan[stage]]
    if (was === is) return []
    return [...movesOf(stage, was, is), ...ownMoves(stage, was, is)].map((move) => ({ ...move, cause }))
  })

/** Given before the session moved earlier, more time may last beyond the opening of the plenary that it prepares. */
const outlasts = ({ plan, opensAt }: Session, id: string, body: string, procedure: Procedure): boolean =>
  stageRule(procedure, id).due.anchor === 'opening' && (dueOf(plan[id], body)?.to ?? 0) > (opensAt?.to ?? Infinity)

/** Why dates of a stage stay where the others change. */
const staying = (before: Session, after: Session, id: string, procedure: Procedure): Effect['stays'] => {
  const stage = after.stages[id]
  if (!stage || isEndedByAct(stage)) return []
  const ownDates = before.stages[id]?.round === stage.round && stage.ownDates
  if (stage.status === 'closed') return [{ stage: id, because: 'done' }]
  const { fixed = [], extended = {} } = after.plan[id] ?? {}
  const kept = Object.keys(extended).filter((body) => {
    return isSame(endsOf(extended[body]), endsOf(before.plan[id]?.extended?.[body]))
  })
  const held = fixed.filter((moment) => before.plan[id]?.fixed?.includes(moment))
  return [
    ...(ownDates ? [{ stage: id, because: 'round' } as const] : []),
    ...held.map((moment) => ({ stage: id, moment, because: 'fixed' }) as const),
    ...kept.map((body) => {
      const because = outlasts(after, id, body, procedure) ? 'extendedBeyondOpening' : 'extended'
      return { stage: id, body, because } as const
    }),
  ]
}

/** Which stages end or go on otherwise than by their dates. */
const becoming = (before: Session, after: Session): Effect['stages'] =>
  Object.values(after.stages).flatMap((stage): Effect['stages'] => {
    const was = before.stages[stage.id]
    if (was?.status === 'closed') {
      if (stage.status === 'closed')
        return was.because === 'mode' && isUnasked(stage.because) ? become(stage, 'overtaken') : []
      return stage.round === was.round ? become(stage, 'takenUp') : []
    }
    if (isCalledOff(stage)) return become(stage, 'calledOff')
    const isOver = isUnasked(stage.because) || (overUnasked(after, stage) && !(was && overUnasked(before, was)))
    return isOver ? become(stage, 'overtaken') : []
  })
/** Which could begin in their time before it, and cannot by the plan after it. */
const squeezed = (before: Ruled<Session>, after: Ruled<Session>): Effect['stages'] =>
  Object.values(after.state.stages).flatMap((stage): Effect['stages'] => {
    const was = before.state.stages[stage.id]
    const already = was !== undefined && isSqueezed(before, was)
    return isSqueezed(after, stage) && !already && !overUnasked(after.state, stage) ? become(stage, 'squeezed') : []
  })
const become = ({ id }: StageState, becomes: Effect['stages'][number]['becomes']): Effect['stages'] => [
  { stage: id, becomes },
]

const causeOf = (events: readonly SessionEvent[]): string =>
  events.flatMap((event) => (event.type === 'PlanDrawn' ? [event.cause] : []))[0] ?? 'RoundStarted'

/** A session that begins: no stage of it had a date before, and nothing was departed from. */
const unbegun = (session: Session): Session => ({ ...session, stages: {}, plan: {}, waivers: [] })

/** What an act does to the dates of a session; `null`: it draws no plan, and changes none. */
export const effect = ({ before, after, events, at }: Change): Effect | null => {
  const { procedure } = after
  if (!procedure) return null
  const is = after.state
  const [was, rules] = [before?.state ?? unbegun(is), before?.procedure ?? procedure]
  const dates = changedDates(was, is, causeOf(events))
  const broken = newlyBroken(was, is, procedure, at, rules)
  const stages = [...becoming(was, is), ...squeezed({ state: was, procedure: rules }, after)]
  const redrawn = events.some(({ type }) => type === 'PlanDrawn')
  if (!redrawn && dates.length === 0 && broken.length === 0 && stages.length === 0) return null
  return {
    dates,
    sent: sentFor(duties(was, rules), was.reminded, duties(is, procedure)),
    crossings: newlyCrossed(was, is, procedure, at, rules),
    minima: broken.map(({ broken: _, ...minimum }) => minimum),
    stays: Object.values(was.stages).flatMap((stage) => staying(was, is, stage.id, procedure)),
    stages,
  }
}
