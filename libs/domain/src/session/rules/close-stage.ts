import type { Rule } from '../../rule.js'
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
  const stands = because === 'gate' ? gate(session, id, procedure).open : timeIsUp(session, stage)
  if (!stands) refuse.stageNotEnding({ stage: id, because, article: stageRule(procedure, id).article })
  const closedAt = because === 'time' ? (stage.passed.closes ?? at) : at
  const closed: SessionEvent = { type: 'StageClosed', v: 1, at: closedAt, stage: id, round, because, recordedAt: at }
  return isLast(session, id)
    ? [closed, { type: 'SessionClosed', v: 1, at, carriedOver: unconcluded(session) }]
    : [closed]
}

/** A session is closed with its last stage: each of its clauses is then concluded or carried over. */
const isLast = (session: Session, id: string): boolean =>
  Object.values(session.stages).every((other) => other.id === id || other.status === 'closed')

const unconcluded = (session: Session): readonly string[] =>
  Object.entries(session.clauses).flatMap(([key, { concluded }]) => (concluded ? [] : [key]))
