import type { Context } from '../../rule.js'
import { alsoAsked } from './drafts.js'
import type { SessionEvent } from '../events.js'
import type { Session, SourceOfItem } from '../session.js'

/** The item that an instruction or a programme opens: always the same one, and only once. */
export const includeSource = (
  session: Session,
  { id, origin, title, subject, body }: SourceOfItem,
  context: Context,
): readonly SessionEvent[] => {
  const { at } = context
  const item = context.idFor('item', id)
  if (session.items[item]) return []
  const about = { item, title, ...(subject && { subject }), origin, source: id, proposer: body }
  return [
    { type: 'ItemIncluded', v: 1, at, ...about, ...alsoAsked(session, { id: item, origin, proposer: body }, context) },
  ]
}
