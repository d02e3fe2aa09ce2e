import { nextReminder, remind } from '../../reminders/remind.js'
import type { Rule } from '../../rule.js'
import type { Decision, DecisionEvent } from '../decision.js'
import { duties } from '../duties.js'
import { refuse } from '../refusals.js'

/** Time reminds the executors of what they were assigned. */
export const passTime: Rule<Decision, { readonly due: number }, DecisionEvent> = (decision, { due }, { at }) => {
  const owed = duties(decision)
  const next = nextReminder(owed, decision.reminded)
  if (next === null || due < next) return []
  if (next > at) refuse.notYet({ next })
  const reminded = owed.filter((duty) => (nextReminder([duty], decision.reminded) ?? Infinity) <= next)
  return remind(reminded, decision.reminded, at)
}
