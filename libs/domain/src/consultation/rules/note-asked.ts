import type { Context, Told } from '../../rule.js'
import type { Consultation, ConsultationEvent, Question } from '../consultation.js'

/**
 * The session asks, or its dates have moved: the same question with the dates as they stand now. What ended because its
 * stage was called off goes on when it is asked again, with the replies given before.
 */
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
  if ((consultation.noted[from] ?? -1) >= fromVersion) return []
  if (consultation.status === 'closed' && (consultation.outcome !== 'withdrawn' || question.asked.length === 0))
    return []
  return [{ type: 'QuestionNoted', v: 1, at, question, told }]
}
