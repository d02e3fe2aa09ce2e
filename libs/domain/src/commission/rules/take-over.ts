import type { Rule } from '../../rule.js'
import { announcing } from '../announcing.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { checkDone } from '../done-outside.js'

type TakeOver = Extract<CommissionCommand, { type: 'TakeOver' }>

/**
 * A session that is under way goes on here: what was done before is closed with its day and reference, what lies before
 * now reminds nobody. Where no other session is under way here, nobody is told anything before notices are released.
 */
export const takeOver: Rule<Commission, TakeOver, CommissionEvent> = (commission, { done, ...convening }, context) => {
  checkDone(commission, done, context)
  const isFirst = !commission.sessions.some(({ status }) => status !== 'closed' && status !== 'cancelled')
  const held: CommissionEvent = { type: 'NoticesHeld', v: 1, at: context.at }
  return [...(isFirst && !commission.noticesHeld ? [held] : []), announcing(commission, convening, context, done)]
}
