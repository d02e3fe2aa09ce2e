import { Defect } from '../refusal.js'
import { noteReminded } from '../reminders/remind.js'
import type { Told } from '../rule.js'
import type { Consultation, ConsultationEvent } from './consultation.js'

const noted = ({ noted }: Consultation, { from, fromVersion }: Told) => ({ noted: { ...noted, [from]: fromVersion } })

export const evolve = (consultation: Consultation | null, event: ConsultationEvent): Consultation => {
  if (event.type === 'ConsultationOpened') return opened(event)
  if (!consultation) throw new Defect(`${event.type} before the consultation was opened`)
  switch (event.type) {
    case 'QuestionNoted':
      return { ...event.question, ...answered(consultation), status: 'open', ...noted(consultation, event.told) }
    case 'Replied':
      return { ...consultation, replies: { ...consultation.replies, [event.body]: event.reply } }
    case 'OpinionGiven':
      return { ...consultation, opinions: { ...consultation.opinions, [event.opinion.item]: event.opinion } }
    case 'MomentPassed':
      return { ...consultation, passed: { closes: event.due } }
    case 'OutageNoted': {
      const { closes, minutes } = event
      return { ...consultation, outage: { closes, minutes } }
    }
    case 'ConsultationClosed': {
      const { because, outcome, at } = event
      return { ...consultation, status: 'closed', because, outcome, closedAt: at }
    }
    case 'DutyReminded':
      return { ...consultation, reminded: noteReminded(consultation.reminded, event) }
  }
}

/** What a question asked anew leaves as it was; its end is none any more. */
const answered = ({ id, replies, opinions, passed, outage, reminded }: Consultation) => {
  return { id, replies, opinions, passed, ...(outage && { outage }), reminded }
}

const opened = ({ id, question, told }: Extract<ConsultationEvent, { type: 'ConsultationOpened' }>): Consultation => ({
  ...question,
  id,
  status: 'open',
  replies: {},
  opinions: {},
  passed: {},
  noted: { [told.from]: told.fromVersion },
  reminded: {},
})
