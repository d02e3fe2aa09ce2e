import type { Procedure } from '../../procedure/procedure.js'
import type { Rule, StageEnd } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { gate } from '../gate.js'
import { datedSince, overUnasked } from '../stages/opening.js'
import { refuse } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { timeIsUp } from '../situation.js'
import { comesAfter, isUnasked, stageRule } from '../stages/stage-rules.js'
import { redrawn } from '../plan/plan.js'
import { own } from '../../own.js'

interface CloseStage {
  readonly stage: string
  readonly round: number
  readonly because: StageEnd
}

/**
 * A stage ends by its gate, or because time is up: then it is dated by the moment that passed, if it had opened. What
 * was over when the session was convened, or given other dates, ends with that act, and never began.
 */
export const closeStage: Rule<Session, CloseStage, SessionEvent> = (
  session,
  { stage: id, round, because },
  context,
) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id })
  if (stage.round !== round || stage.status !== (isUnasked(because) ? 'waiting' : 'open')) return []
  const { procedure, at } = context
  const rule = stageRule(procedure, id)
  if (!stands(session, stage, because, procedure)) refuse.stageNotEnding({ stage: id, because, article: rule.article })
  const closedAt = closingInstant(session, stage, because, at)
  const closed: SessionEvent = { type: 'StageClosed', v: 1, at: closedAt, stage: id, round, because, recordedAt: at }
  return [
    closed,
    ...(anchors(procedure, id) ? redrawn(session, closed, context) : []),
    ...(rule.kind === 'follow' ? carriedOver(session, at) : []),
    ...(isLast(session, id, procedure) ? [{ type: 'SessionClosed', v: 1, at } as const] : []),
  ]
}

const stands = (session: Session, stage: StageState, because: StageEnd, procedure: Procedure): boolean => {
  if (isUnasked(because)) return overUnasked(session, stage) === because
  return because === 'gate' ? gate(session, stage.id, procedure).open : timeIsUp(session, stage)
}

const closingInstant = (session: Session, stage: StageState, because: StageEnd, at: Instant): Instant => {
  if (isUnasked(because)) return datedSince(session, stage)
  return because === 'time' ? Math.max(stage.passed.closes ?? at, stage.openedAt ?? 0) : at
}

/** Other stages are counted from the closing of this one. */
const anchors = ({ stages }: Procedure, id: string): boolean =>
  stages.some(({ opens, due, latest }) => [opens, due, latest].some((moment) => moment?.anchor === `stage:${id}`))

/** A session is closed with its last stage: each of its clauses is then concluded or carried over. */
const isLast = (session: Session, id: string, procedure: Procedure): boolean =>
  Object.values(session.stages).every(
    (other) => other.id === id || other.status === 'closed' || neverOpens(session, other, procedure),
  )

/** When the plenary is over, what is counted from an anchor still unknown never comes, nor what waits for it. */
const neverOpens = (session: Session, { id, status }: StageState, procedure: Procedure): boolean => {
  if (status !== 'waiting' || session.sitting?.status !== 'closed') return false
  const before = comesAfter(session, procedure, id)
  return session.plan[id]?.opensUnknown === true || before.some((other) => neverOpens(session, other, procedure))
}

/** What nobody concluded goes over to the next session, and says so in its own decision. */
const carriedOver = (session: Session, at: Instant): readonly SessionEvent[] => {
  const clauses = [...session.carriedOver, ...Object.values(session.clauses)]
    .filter(({ concluded }) => !concluded)
    .map(({ decision, clause }) => ({ decision, clause }))
  return clauses.length === 0 ? [] : [{ type: 'ClausesCarriedOver', v: 1, at, clauses }]
}
