import type { Rule } from '../../rule.js'
import { answered, askedIn } from '../stages/answers.js'
import { isDraftAsked } from '../agenda/drafts.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { AskedOf, DocumentOnTable, Session, SessionCommand } from '../session.js'
import { stagesAbout } from '../stages/stage-rules.js'

type NoteDocument = Extract<SessionCommand, { type: 'NoteDocument' }>

/** A document has a version on the table: its drafter has answered the call for drafts on that item. */
export const noteDocument: Rule<Session, NoteDocument, SessionEvent> = (session, command, context) => {
  if (isStale(session, command)) return []
  const { document, at = context.at } = command
  const calls = stagesAbout(session, context.procedure, 'drafts')
  return [
    { type: 'DocumentNoted', v: 1, at: context.at, document, told: told(command) },
    ...calls.flatMap((id) => answered(session, id, draftAsked(session, id, document), { at })),
  ]
}

const draftAsked = (session: Session, id: string, document: DocumentOnTable): readonly AskedOf[] =>
  askedIn(session, id, document.drafter).filter((asked) => isDraftAsked(document, asked))
