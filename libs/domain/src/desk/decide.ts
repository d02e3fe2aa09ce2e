import type { Context } from '../rule.js'
import type { Desk, DeskCommand, DeskEvent } from './desk.js'
import { refuse } from './refusals.js'
import { noteSession } from './rules/note-session.js'

export const decide = (desk: Desk | null, command: DeskCommand, context: Context): readonly DeskEvent[] => {
  switch (command.type as string) {
    case 'NoteSession':
      return noteSession(desk, command, context)
    default:
      return refuse.unknownAct({ type: command.type })
  }
}
