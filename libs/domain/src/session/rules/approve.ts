import type { Rule } from '../../rule.js'
import { fulfil } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import type { Session } from '../session.js'

/** An office approves what the stage is about: completeness of drafts, the table, the summary, the action plan. */
export const approve: Rule<Session, { readonly stage: string }, SessionEvent> = (session, { stage }, context) =>
  fulfil(session, stage, 'Approve', context).map((done) => ({ type: 'StageApproved', v: 1, ...done }))
