import { rules } from '../procedure/rules.fixture.js'
import type { Procedure } from '../procedure/procedure.js'
import type { StageSituation } from '../rule.js'
import { at, engine, person, Story } from '../story.fixture.js'
import type { Consultation, ConsultationCommand, ConsultationEvent, Question } from './consultation.js'
import { consultationAggregate } from './index.js'

const due = at('2027-05-13', '17:00')
const asks: Question = {
  session: 'session',
  commission: 'commission',
  procedure: { id: 'trial', hash: 'trial' },
  stage: 'tour',
  round: 1,
  asked: ['elm', 'fir', 'oak'],
  document: 'draft',
  version: 1,
  items: ['tests'],
  openedAt: at('2027-04-08', '00:00'),
  due: {
    from: due,
    to: due,
    mark: 'A',
    article: 'Rule 6',
    reminders: [
      { level: 'L0', offset: -7, at: at('2027-05-06', '17:00') },
      { level: 'L1', offset: -3, at: at('2027-05-10', '17:00') },
    ],
  },
  closes: due,
}
export const tourAsked = { type: 'NoteAsked', ...asks, from: 'session', fromVersion: 20 } as const
const { document: _, version: __, ...ofBody } = asks
export const reviewAsked = {
  type: 'NoteAsked',
  ...ofBody,
  stage: 'council/standards',
  asked: ['standards'],
  body: 'standards',
  items: ['tests', 'fairs'],
  from: 'session',
  fromVersion: 20,
} as const

const conducting = ({ round, end }: StageSituation): ConsultationCommand | undefined =>
  end === 'gate' || end === 'time' ? { type: 'CloseConsultation', round, because: end } : undefined
export type ConsultationStory = Story<Consultation, ConsultationCommand, ConsultationEvent>

export const notAsked = (procedure: Procedure = rules([])): ConsultationStory =>
  new Story(consultationAggregate, procedure, 'consultation', conducting).on('2027-04-08')
/** Elm, Fir and Oak are asked on 8 April for the draft until 13 May at five. */
export const tour = (procedure?: Procedure): ConsultationStory => notAsked(procedure).after(engine, tourAsked)
/** The council on standards is asked for two items. */
export const review = (): ConsultationStory => notAsked().after(engine, reviewAsked)
export const council = person('standards', 'councilSecretary')
