import type { Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { gate } from '../gate.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { timeIsUp } from '../situation.js'
import { stageRule } from '../stage-rules.js'

interface CloseStage {
  readonly stage: string
  readonly round: number
  readonly because: 'gate' | 'time'
}

/** A stage ends by its gate, or because time is up: then it is dated by the moment that passed. */
export const closeStage: Rule<Session, CloseStage, SessionEvent> = (
  session,
  { stage: id, round, because },
  context,
) => {
  const stage = session.stages[id] ?? refuse.stageUnknown({ stage: id })
  if (stage.round !== round || stage.status !== 'open') return []
  const { procedure, at } = context
  const rule = stageRule(procedure, id)
  const stands = because === 'gate' ? gate(session, id, procedure).open : timeIsUp(session, stage)
  if (!stands) refuse.stageNotEnding({ stage: id, because, article: rule.article })
  const closedAt = because === 'time' ? (stage.passed.closes ?? at) : at
  const closed: SessionEvent = { type: 'StageClosed', v: 1, at: closedAt, stage: id, round, because, recordedAt: at }
  return [
    closed,
    ...(because === 'time' && rule.kind === 'follow' ? carriedOver(session, at) : []),
    ...(isLast(session, id) ? [{ type: 'SessionClosed', v: 1, at } as const] : []),
  ]
}

/** A session is closed with its last stage: each of its clauses is then concluded or carried over. */
const isLast = (session: Session, id: string): boolean =>
  Object.values(session.stages).every((other) => other.id === id || other.status === 'closed')

/** What nobody concluded goes over to the next session, and says so in its own decision. */
const carriedOver = (session: Session, at: Instant): readonly SessionEvent[] => {
  const clauses = [...session.carriedOver, ...Object.values(session.clauses)]
    .filter(({ concluded }) => !concluded)
    .map(({ decision, clause }) => ({ decision, clause }))
  return clauses.length === 0 ? [] : [{ type: 'ClausesCarriedOver', v: 1, at, clauses }]
}
