import { own } from '../../own.js'
import type { Context, Rule, Told } from '../../rule.js'
import { answered } from '../answers.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { ClauseNote, Session } from '../session.js'
import { stagesAbout } from '../stage-rules.js'

/** The session before tells what is not concluded: it opens this draft agenda, with age and reports. */
export const noteCarriedOver: Rule<Session, Told & { readonly clauses: readonly ClauseNote[] }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { clauses } = command
  const calls = stagesAbout(session, context.procedure, 'reports')
  return [
    { type: 'CarriedOverNoted', v: 1, at: context.at, clauses, told: told(command) },
    ...calls.flatMap((id) => reported(session, id, clauses, context)),
  ]
}

/**
 * Who has reported on every clause assigned to it since the call opened; to whom none is left has none to report on. A
 * report is in time by when it arrived, not by when it is told.
 */
const reported = (session: Session, id: string, clauses: readonly ClauseNote[], context: Context) => {
  const { asked = [], openedAt = Infinity } = session.stages[id] ?? {}
  return asked.flatMap((one) => {
    const mine = clauses.filter(({ assigned }) => assigned.includes(one.body))
    if (mine.length === 0) return answered(session, id, [one], { at: context.at, none: true })
    const reports = mine.map((clause) => own(clause.reported, one.body) ?? -1)
    return Math.min(...reports) >= openedAt ? answered(session, id, [one], { at: Math.max(...reports) }) : []
  })
}
