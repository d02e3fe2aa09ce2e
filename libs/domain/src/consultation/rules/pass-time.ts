import { nextReminder, remind } from '../../reminders/remind.js'
import type { Rule } from '../../rule.js'
import type { Consultation, ConsultationEvent } from '../consultation.js'
import { duties } from '../duties.js'
import { closesAt, nextAt } from '../moments.js'
import { refuse } from '../refusals.js'

/** Time passes the next instant at which something is due here, and only that one. */
export const passTime: Rule<Consultation, { readonly due: number }, ConsultationEvent> = (
  consultation,
  { due },
  { at },
) => {
  const next = nextAt(consultation)
  if (next === null || due < next) return []
  if (next > at) refuse.notYet({ next })
  const closes = closesAt(consultation)
  const passes = closes !== null && closes <= next && consultation.closes !== null
  const reminded = duties(consultation).filter((duty) => {
    return (nextReminder([duty], consultation.reminded) ?? Infinity) <= next
  })
  return [
    ...(passes ? [{ type: 'MomentPassed', v: 1, at, moment: 'closes', due: consultation.closes } as const] : []),
    ...remind(reminded, consultation.reminded, at),
  ]
}
