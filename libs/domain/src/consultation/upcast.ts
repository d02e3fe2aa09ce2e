import { lift } from '../lift.js'
import type { ConsultationEvent } from './consultation.js'

export const upcast = lift<ConsultationEvent>('consultation', {
  ConsultationOpened: 1,
  QuestionNoted: 1,
  Replied: 1,
  OpinionGiven: 1,
  MomentPassed: 1,
  OutageNoted: 1,
  ConsultationClosed: 1,
  DutyReminded: 1,
})
