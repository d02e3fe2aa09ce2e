import type { Rule } from '../../rule.js'
import { fulfil } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import type { Session } from '../session.js'

/** The package, the invitations, the extracts, the notice … have gone out to all. */
export const dispatch: Rule<Session, { readonly stage: string }, SessionEvent> = (session, { stage }, context) =>
  fulfil(session, stage, 'Dispatch', context).map((done) => ({ type: 'Dispatched', v: 1, ...done }))
