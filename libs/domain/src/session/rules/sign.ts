import type { Rule } from '../../rule.js'
import { fulfil } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import type { Session } from '../session.js'

/** A head signs; the signature is registered with the office of that day. */
export const sign: Rule<Session, { readonly stage: string }, SessionEvent> = (session, { stage }, context) =>
  fulfil(session, stage, 'Sign', context).map((done) => ({ type: 'Signed', v: 1, ...done }))
