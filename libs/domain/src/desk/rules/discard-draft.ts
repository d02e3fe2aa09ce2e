import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Desk, DeskEvent } from '../desk.js'
import { type AsSeen, seenDraft } from '../drafts.js'

/** A draft is put aside; it stays to be read. */
export const discardDraft: Rule<Desk, AsSeen, DeskEvent> = (desk, { draft, revision }, { at, actor }) => {
  seenDraft(desk, draft, revision, '/revision')
  return [{ type: 'DraftDiscarded', v: 1, at, draft, revision, by: signed(actor) }]
}
