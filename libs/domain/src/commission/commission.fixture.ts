import type { Procedure } from '../procedure/procedure.js'
import { rules } from '../procedure/rules.fixture.js'
import { at, engine, person, Story } from '../story.fixture.js'
import type { Body, Commission, CommissionCommand, CommissionEvent, CommissionFounding } from './commission.js'
import { commissionAggregate } from './index.js'

const body = (id: string, kind: Body['kind'], more: Partial<Body> = {}): Body => {
  return { id, kind, name: { en: id, ru: id }, mark: 'A', ...more }
}
export const founding: CommissionFounding = {
  id: 'commission',
  name: { en: 'Commission', ru: 'Комиссия' },
  rehearsal: true,
  seat: { zone: 'UTC', city: 'Seat' },
  calendar: 'all',
  subjects: [{ id: 'standards', name: { en: 'Standards', ru: 'Стандарты' } }],
  bodies: [
    body('plenary', 'plenary'),
    body('secretariat', 'secretariat'),
    body('standards', 'council', { subjects: ['standards'] }),
    body('elm', 'nationalPart', { zone: 'Asia/Dushanbe' }),
    body('fir', 'nationalPart'),
    body('assembly', 'superior'),
  ],
  offices: [
    { id: 'plenary.chair', body: 'plenary', role: 'chair', title: { en: 'Chair', ru: 'Председатель' } },
    { id: 'elm.head', body: 'elm', role: 'head', title: { en: 'Head', ru: 'Председатель' } },
  ],
  persons: [{ id: 'anna' }, { id: 'boris' }],
  terms: [
    { office: 'plenary.chair', person: 'anna', from: '2027-01-01', mark: 'A' },
    { office: 'elm.head', person: 'boris', from: '2027-01-01', to: '2027-06-30', mark: 'A' },
    { office: 'elm.head', person: 'anna', from: '2027-07-01', mark: 'A' },
  ],
  programmes: [{ id: 'programme', title: { en: 'Programme' }, source: 'Act 1', mark: 'A' }],
  pastSessions: [{ ordinal: 20, heldOn: '2026-11-12', place: { city: 'Firtown' }, mark: 'A' }],
  procedure: { id: 'trial', hash: 'trial' },
}
export const administrator = person('secretariat', 'administrator')
export const secretary = person('secretariat', 'commissionSecretary')
export type CommissionStory = Story<Commission, CommissionCommand, CommissionEvent>

const under = (procedure: Procedure): CommissionStory =>
  new Story(commissionAggregate, procedure, 'commission').on('2027-01-11')
export const notFounded = under(rules([]))
/** A rehearsal founded on 11 January 2027, after twenty sessions. */
export const founded = (more: Partial<CommissionFounding> = {}, procedure = rules([])): CommissionStory =>
  under(procedure).after(administrator, { type: 'FoundCommission', founding: { ...founding, ...more } })

export const june = {
  type: 'ConveneSession',
  opening: { kind: 'month', month: '2027-06' },
  place: { country: 'Elm' },
  host: 'elm',
} as const
export const instructs = {
  type: 'RegisterInstruction',
  title: { en: 'On rights' },
  body: 'assembly',
  on: '2027-01-05',
  subject: 'standards',
  source: 'Act 5',
  mark: 'A',
} as const
export const convened = (): CommissionStory => founded().after(secretary, june)
export const first = 'commission/session/21'

/** XXI was held on 17 June and fixed the next session for the end of April. */
export const fixed = {
  type: 'NoteNextSession',
  session: first,
  closedAt: at('2027-06-17', '13:00'),
  next: { opening: { kind: 'window', from: '2028-04-24', to: '2028-04-28' }, place: { country: 'Fir' }, host: 'fir' },
  from: 'sitting',
  fromVersion: 9,
} as const
export const announcedNext = (): CommissionStory => convened().on('2027-06-17', '13:01').after(engine, fixed)

/** An edition that the secretary proposes, and somebody else puts in force from 1 February. */
export const amended = { id: 'amended', hash: 'amended/1' }
export const proposal = { type: 'ProposeEdition', procedure: amended } as const
export const putInForce = {
  type: 'PutEditionInForce',
  hash: 'amended/1',
  from: '2027-02-01',
  authority: 'Decision 20/4',
} as const
