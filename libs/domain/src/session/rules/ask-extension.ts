import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import { isOf, type OnDay } from '../plan/by-hand.js'
import type { SessionEvent } from '../events.js'
import { checkUntil, extendable } from '../plan/extending.js'
import type { Session } from '../session.js'

interface AskExtension {
  readonly stage: string
  readonly until: OnDay
  readonly reason: Content
}

/** A body asks to answer later; asked anew, the newest date counts. While it is undecided the body is not reminded. */
export const askExtension: Rule<Session, AskExtension, SessionEvent> = (session, command, context) => {
  const { stage: id, until, reason } = command
  const { body } = personOf(context.actor)
  const stage = extendable(session, id, body, context.procedure, '/stage')
  checkUntil(session, id, body, until, context)
  const before = session.askedExtensions.find((one) => isOf(one, stage, body))
  if (before?.until.on === until.on && before.until.time === until.time) return []
  const { round } = stage
  const asked = { id: context.idFor('extension', id, round, body, context.at), stage: id, round, body, until, reason }
  return [{ type: 'ExtensionAsked', v: 1, at: context.at, ...asked, by: signed(context.actor) }]
}
