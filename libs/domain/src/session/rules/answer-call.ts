import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { actOf } from '../acts-of.js'
import { answered, askedOf, refuseOther } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import { isAnswerable } from '../stages/open-to.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'
import { own } from '../../own.js'

interface AnswerCall {
  readonly stage: string
  readonly none?: boolean
}

/** An asked office answers, or declares that it has nothing to hand in; after the due moment it is marked late. */
export const answerCall: Rule<Session, AnswerCall, SessionEvent> = (session, { stage: id, none }, context) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(context.procedure, id)
  const act = actOf(rule)
  if (!isAnswerable(act)) refuse.stageOtherMatter({ stage: id, matter: rule.matter, pointer: '/stage' })
  if (stage.status === 'waiting') refuse.stageNotOpen({ stage: id, pointer: '/stage', article: rule.article })
  const actor = personOf(context.actor)
  const asked = askedOf(stage, actor)
  if (asked.length === 0) refuseOther(rule, id, actor)
  if (act !== 'AnswerCall' && !none) refuse.nothingHandedIn({ stage: id, act, article: rule.article, pointer: '/none' })
  return answered(session, id, asked, { at: context.at, by: signed(actor), none })
}
