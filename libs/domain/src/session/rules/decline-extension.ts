import { signed } from '../../access/signed.js'
import { own } from '../../own.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import { isOf } from '../plan/by-hand.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'

interface DeclineExtension {
  readonly stage: string
  readonly body: string
  readonly reason: Content
}

/**
 * The body keeps the due moment that it has, and is reminded again: of what passed meanwhile once. What asked may be asked
 * of it no more: its request is declined all the same.
 */
export const declineExtension: Rule<Session, DeclineExtension, SessionEvent> = (session, command, context) => {
  const { stage: id, body, reason } = command
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const { article } = stageRule(context.procedure, id)
  if (stage.status === 'closed') refuse.stageClosed({ stage: id, pointer: '/stage', article })
  if (!session.askedExtensions.some((one) => isOf(one, stage, body)))
    refuse.extensionNotAsked({ stage: id, body, pointer: '/body', article })
  const by = signed(context.actor)
  return [{ type: 'ExtensionDeclined', v: 1, at: context.at, stage: id, round: stage.round, body, reason, by }]
}
