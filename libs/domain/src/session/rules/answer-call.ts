import { personOf } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { answered, askedIn } from '../answers.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stage-rules.js'

interface AnswerCall {
  readonly stage: string
  readonly none?: boolean
}

/** An asked body says that it has handed in, or that it has none; after the due moment it is kept and marked late. */
export const answerCall: Rule<Session, AnswerCall, SessionEvent> = (session, { stage: id, none }, context) => {
  const stage = session.stages[id] ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(context.procedure, id)
  if (rule.kind !== 'call') refuse.stageOtherMatter({ stage: id, kind: rule.kind, pointer: '/stage' })
  if (stage.status === 'waiting') refuse.stageNotOpen({ stage: id, article: rule.article })
  const { body } = personOf(context.actor)
  if (askedIn(stage, body).length === 0) refuse.notAsked({ stage: id, body, article: rule.article })
  return answered(session, id, body, context, none === true)
}
