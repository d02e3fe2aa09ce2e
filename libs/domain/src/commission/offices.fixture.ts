import type { PersonInOffice, Role } from '../access/actor.js'
import { person } from '../story.fixture.js'
import { type CommissionStory, founded } from './commission.fixture.js'
import type { Commission, CommissionCommand, Term } from './commission.js'

const office = (body: string, role: Role) => ({ id: `${body}.${role}`, body, role, title: { en: role, ru: role } })
const term = (of: string, holder: string, more: Partial<Term> = {}): Term => {
  return { office: of, person: holder, from: '2027-01-01', mark: 'A', ...more }
}
export const secretary = person('secretariat', 'commissionSecretary', 'sonja')
export const chairNow = person('plenary', 'chair', 'anna')
export const elmsHead = person('elm', 'head', 'boris')
export const elmsSecretary = person('elm', 'secretary', 'vera')
export const firsHead = person('fir', 'head', 'ivan')

/** A chair, a secretary of the commission, and two parts of which fir has nobody but its head. */
export const staffed = (): CommissionStory =>
  founded({
    offices: [
      office('plenary', 'chair'),
      office('secretariat', 'commissionSecretary'),
      office('secretariat', 'secretariatOfficer'),
      office('elm', 'head'),
      office('elm', 'secretary'),
      office('elm', 'contributor'),
      office('fir', 'head'),
      office('fir', 'secretary'),
    ],
    persons: ['anna', 'sonja', 'boris', 'vera', 'ivan', 'zoe', 'olga'].map((id) =>
      id === 'zoe' ? { id, name: { en: 'Zoe Elm', ru: 'Зоя Эльм' } } : { id },
    ),
    terms: [
      term('plenary.chair', 'anna'),
      term('secretariat.commissionSecretary', 'sonja'),
      term('elm.head', 'boris'),
      term('elm.secretary', 'vera'),
      term('fir.head', 'ivan'),
    ],
  })

type Asked<T extends CommissionCommand['type']> = Extract<CommissionCommand, { type: T }>
/** Somebody is to hold an office from 1 March. */
export const begins = (of: string, who: string | undefined, more: object = {}): Asked<'BeginTerm'> => ({
  type: 'BeginTerm',
  office: of,
  ...(who !== undefined && { person: who }),
  from: '2027-03-01',
  authority: 'Letter 7',
  ...more,
})
export const ends = (of: string, who: string, on: string): Asked<'EndTerm'> => {
  return { type: 'EndTerm', office: of, person: who, on, authority: 'Letter 8' }
}
export const confirms = (of: string, who: string): Asked<'ConfirmTerm'> => {
  return { type: 'ConfirmTerm', office: of, person: who }
}

/** Who stands in an office, as from which day to which. */
export const termsIn = ({ terms }: Commission, of: string): readonly string[] =>
  terms
    .filter((one) => one.office === of)
    .map(({ person: who, from, to = '', standing = '' }) => `${who} ${from} ${to} ${standing}`.trim())
export const as = (actor: PersonInOffice, more: Partial<PersonInOffice>): PersonInOffice => ({ ...actor, ...more })
