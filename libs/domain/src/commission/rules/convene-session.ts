import type { Rule } from '../../rule.js'
import { announcing } from '../announcing.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'

type ConveneSession = Extract<CommissionCommand, { type: 'ConveneSession' }>

/** A session that no plenary has fixed is convened by the chair or the secretary; an extraordinary one as its rule says. */
export const conveneSession: Rule<Commission, ConveneSession, CommissionEvent> = (commission, command, context) => [
  announcing(commission, command, context),
]
