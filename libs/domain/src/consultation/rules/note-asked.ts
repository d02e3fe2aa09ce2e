import type { Context, Told } from '../../rule.js'
import type { Consultation, ConsultationEvent, Question } from '../consultation.js'

/** The session asks, or its dates have moved: the same question with the dates as they stand now. */
export const noteAsked = (
  consultation: Consultation | null,
  command: Told & Question & { readonly type: 'NoteAsked' },
  context: Context,
): readonly ConsultationEvent[] => {
  const { type: _, from, fromVersion, ...question } = command
  const told = { from, fromVersion }
  const { at } = context
  if (!consultation) {
    const id = context.stream
    return [{ type: 'ConsultationOpened', v: 1, at: question.openedAt, id, question, told }]
  }
  if ((consultation.noted[from] ?? -1) >= fromVersion || consultation.status === 'closed') return []
  return [{ type: 'QuestionNoted', v: 1, at, question, told }]
}
