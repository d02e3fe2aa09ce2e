import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Desk, DeskEvent } from '../desk.js'
import { type AsSeen, seenDraft } from '../drafts.js'

/** The head signs what stands; signed once, it is signed. */
export const signDraft: Rule<Desk, AsSeen, DeskEvent> = (desk, { draft, revision }, { at, actor }) =>
  seenDraft(desk, draft, revision, '/revision').signed
    ? []
    : [{ type: 'DraftSigned', v: 1, at, draft, revision, by: signed(actor) }]
