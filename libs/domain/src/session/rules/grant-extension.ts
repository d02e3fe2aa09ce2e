import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import { isOf, type OnDay } from '../plan/by-hand.js'
import type { SessionEvent } from '../events.js'
import { checkUntil, extendable } from '../plan/extending.js'
import { checkNotHeld } from '../stages/held.js'
import { courseOf, keeping } from '../plan/keeping.js'
import type { Session } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'
import { redrawn } from '../plan/plan.js'

interface GrantExtension {
  readonly stage: string
  readonly body: string
  readonly until: OnDay
  readonly authority: string
  readonly reason: Content
}

/** A body has more time than the others, whether it asked for it or not, and not necessarily as much as it asked. */
export const grantExtension: Rule<Session, GrantExtension, SessionEvent> = (session, command, context) => {
  const { stage: id, body, until, authority, reason } = command
  const stage = extendable(session, id, body, context.procedure, '/body')
  checkNotHeld(session, stage, stageRule(context.procedure, id).article)
  checkUntil(session, id, body, until, context)
  const { round } = stage
  const asked = session.askedExtensions.find((one) => isOf(one, stage, body))
  const event: SessionEvent = {
    type: 'ExtensionGranted',
    v: 1,
    at: context.at,
    id: asked?.id ?? context.idFor('extension', id, round, body, context.at),
    stage: id,
    round,
    body,
    until,
    authority,
    reason,
    ...(asked && { asked: asked.until }),
    by: signed(context.actor),
  }
  return keeping(session, courseOf(session, [event, ...redrawn(session, event, context)]), context, '/until/on')
}
