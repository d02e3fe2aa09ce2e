import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { ConsultationNote, Opinion, Session } from '../session.js'

interface NoteConsultation extends Told {
  readonly note: ConsultationNote
  readonly opinions: readonly (Opinion & { readonly item: string })[]
}

/** A consultation tells who still owes a reply, and how it ended. */
export const noteConsultation: Rule<Session, NoteConsultation, SessionEvent> = (session, command, { at }) => {
  if (isStale(session, command)) return []
  const { note, opinions } = command
  return [{ type: 'ConsultationNoted', v: 1, at, note, opinions, told: told(command) }]
}
