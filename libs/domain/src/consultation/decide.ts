import type { Context } from '../rule.js'
import type { Consultation, ConsultationCommand, ConsultationEvent } from './consultation.js'
import { refuse } from './refusals.js'
import { closeConsultation } from './rules/close-consultation.js'
import { giveOpinion } from './rules/give-opinion.js'
import { noteAsked } from './rules/note-asked.js'
import { noteOutage } from './rules/note-outage.js'
import { passTime } from './rules/pass-time.js'
import { reply } from './rules/reply.js'

export const decide = (
  consultation: Consultation | null,
  command: ConsultationCommand,
  context: Context,
): readonly ConsultationEvent[] => {
  if (command.type === 'NoteAsked') return noteAsked(consultation, command, context)
  if (command.type === 'NoteOutage') return consultation ? noteOutage(consultation, command, context) : []
  if (!consultation) return refuse.unknown()
  switch (command.type) {
    case 'Reply':
      return reply(consultation, command, context)
    case 'GiveOpinion':
      return giveOpinion(consultation, command, context)
    case 'CloseConsultation':
      return closeConsultation(consultation, command, context)
    case 'PassTime':
      return passTime(consultation, command, context)
  }
}
