import type { Context } from '../rule.js'
import type { Desk, DeskCommand, DeskEvent } from './desk.js'
import { refuse } from './refusals.js'
import { addComment } from './rules/add-comment.js'
import { discardDraft } from './rules/discard-draft.js'
import { noteSession } from './rules/note-session.js'
import { reviseDraft } from './rules/revise-draft.js'
import { signDraft } from './rules/sign-draft.js'
import { submitDraft } from './rules/submit-draft.js'
import { writeBrief } from './rules/write-brief.js'
import { writeDraft } from './rules/write-draft.js'

export const decide = (desk: Desk | null, command: DeskCommand, context: Context): readonly DeskEvent[] => {
  if (command.type === 'NoteSession') return noteSession(desk, command, context)
  if (!desk) return refuse.unknown()
  switch (command.type) {
    case 'WriteDraft':
      return writeDraft(desk, command, context)
    case 'ReviseDraft':
      return reviseDraft(desk, command, context)
    case 'DiscardDraft':
      return discardDraft(desk, command, context)
    case 'WriteBrief':
      return writeBrief(desk, command, context)
    case 'AddComment':
      return addComment(desk, command, context)
    case 'SignDraft':
      return signDraft(desk, command, context)
    case 'SubmitDraft':
      return submitDraft(desk, command, context)
  }
}
