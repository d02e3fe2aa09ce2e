import { signed } from '../../access/signed.js'
import { own } from '../../own.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { Desk, DeskEvent } from '../desk.js'
import { refuse } from '../refusals.js'

interface AddComment {
  readonly about: string
  readonly text: Content
}

/** An internal comment on a draft, or on the brief of an item; also when the draft has gone. */
export const addComment: Rule<Desk, AddComment, DeskEvent> = (desk, { about, text }, { at, actor, idFor }) => {
  const { drafts, briefs, comments } = desk
  if (!own(drafts, about) && !own(briefs, about)) refuse.subjectUnknown({ about, pointer: '/about' })
  const comment = idFor('comment', comments.length + 1)
  return [{ type: 'CommentAdded', v: 1, at, comment, about, text, by: signed(actor) }]
}
