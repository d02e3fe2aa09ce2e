import { own } from '../own.js'
import type { Desk, Draft } from './desk.js'
import { refuse } from './refusals.js'

/** A draft on which something can still be done, as who acts has seen it: in another revision nobody decides on it. */
export const seenDraft = (desk: Desk, id: string, was: number, pointer: string): Draft => {
  const draft = own(desk.drafts, id) ?? refuse.draftUnknown({ draft: id, pointer: '/draft' })
  const { status, revision } = draft
  if (status !== 'open') refuse.draftEnded({ draft: id, status, pointer: '/draft' })
  if (revision !== was) refuse.draftChanged({ draft: id, was, is: revision, pointer })
  return draft
}

/** What names a draft and the revision in which it was seen. */
export interface AsSeen {
  readonly draft: string
  readonly revision: number
}
