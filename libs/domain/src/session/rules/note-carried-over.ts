import { own } from '../../own.js'
import type { Context, Rule, Told } from '../../rule.js'
import type { When } from '../../time/when.js'
import { answered } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import { hasOpened } from '../stages/plenary.js'
import type { ClauseNote, PostponedItem, Session } from '../session.js'
import { stagesAbout } from '../stages/stage-rules.js'

interface NoteCarriedOver extends Told {
  readonly clauses: readonly ClauseNote[]
  readonly items?: readonly PostponedItem[]
  readonly opening?: When
}

/** The session before tells what it left: items postponed open this draft agenda, clauses are reported on. */
export const noteCarriedOver: Rule<Session, NoteCarriedOver, SessionEvent> = (session, command, context) => {
  if (isStale(session, command)) return []
  const { from, clauses, items = [], opening: previous } = command
  const about = { clauses, items, ...(previous && { opening: previous }) }
  const calls = stagesAbout(session, context.procedure, 'reports')
  return [
    ...opening(session, items, from, context),
    { type: 'CarriedOverNoted', v: 1, at: context.at, ...about, told: told(command) },
    ...calls.flatMap((id) => reported(session, id, clauses, context)),
  ]
}

/** The same items, each included once and ahead of all others; the last first, so that their order is kept. */
const opening = (
  session: Session,
  items: readonly PostponedItem[],
  source: string,
  { at }: Context,
): readonly SessionEvent[] =>
  hasOpened(session)
    ? []
    : items
        .filter(({ id }) => !session.items[id])
        .toReversed()
        .map(({ id, title, mark, subject, proposer }) => {
          const about = {
            title,
            ...(mark && { mark }),
            ...(subject && { subject }),
            origin: 'postponed',
            source,
            proposer,
          } as const
          return { type: 'ItemIncluded', v: 1, at, item: id, ...about, first: true }
        })

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
