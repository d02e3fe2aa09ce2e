import { nextReminder, remind } from '../../reminders/remind.js'
import type { Rule } from '../../rule.js'
import { duties } from '../duties.js'
import type { SessionEvent } from '../events.js'
import { nextAt, pendingMoments } from '../moments.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** Time passes the next instant at which something is due here, and only that one: the order of dues is kept. */
export const passTime: Rule<Session, { readonly due: number }, SessionEvent> = (session, { due }, context) => {
  const { at, procedure } = context
  const next = nextAt(session, procedure)
  if (next === null || due < next) return []
  if (next > at) refuse.notYet({ next })
  const passed = pendingMoments(session, procedure)
    .filter((moment) => moment.at <= next)
    .map(({ stage, round, moment, due }): SessionEvent => {
      return { type: 'MomentPassed', v: 1, at, stage, round, moment, due }
    })
  const reminded = duties(session, procedure).filter((duty) => {
    return (nextReminder([duty], session.reminded) ?? Infinity) <= next
  })
  return [...passed, ...remind(reminded, session.reminded, at)]
}
