import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Desk, DeskEvent } from '../desk.js'
import { type AsSeen, seenDraft } from '../drafts.js'
import { refuse } from '../refusals.js'

/** The secretary submits what the head has signed; what the head submits needs no signature besides. */
export const submitDraft: Rule<Desk, AsSeen, DeskEvent> = (desk, { draft, revision }, { at, actor }) => {
  const { signed: signature } = seenDraft(desk, draft, revision, '/revision')
  if (!signature && personOf(actor).role !== 'head') refuse.draftNotSigned({ draft, revision, pointer: '/revision' })
  return [{ type: 'DraftSubmitted', v: 1, at, draft, revision, by: signed(actor) }]
}
