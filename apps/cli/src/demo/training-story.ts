import type { Instant, Title } from '@plenary/domain'
import { conclude } from './follow-up.js'
import { holdPlenary, type PlannedDecision, type PlannedSitting } from './plenary.js'
import { sessionOf } from './session-of.js'
import { afterReminders, inGoodTime, type Manners, type Owed, type Theatre } from './theatre.js'
import { workUntil } from './work.js'

const chair = 'plenary.chair'
/** These two answer a call only after it has ended, and no tour at all. */
const late = new Set(['fir.secretary', 'maple.secretary'])

const items: readonly { readonly body: string; readonly title: Title; readonly subject?: string }[] = [
  {
    body: 'alder',
    title: { en: 'Common catalogue of supplies', ru: 'Единый каталог предметов снабжения' },
    subject: 'cataloguing',
  },
  { body: 'cedar', title: { en: 'Agreement on standards', ru: 'Соглашение о стандартах' }, subject: 'standardization' },
  {
    body: 'elm',
    title: { en: 'Cooperation of enterprises', ru: 'Сотрудничество предприятий' },
    subject: 'enterprises',
  },
]

const manners: Manners = {
  proposals: (body) =>
    items.filter((item) => item.body === body).map(({ title, subject }) => ({ title, ...(subject && { subject }) })),
  when: ({ office }, owed) => {
    if (owed.key.includes('/2/')) return owed.since
    if (late.has(office)) return whenLate(owed)
    return office === 'birch.secretary' ? afterReminders(owed) : inGoodTime(owed)
  },
  position: (body) => (body === 'cedar' ? 'consentWithComments' : 'consent'),
  opinion: (body) => (body === 'standardization' ? 'returned' : 'cleared'),
  reports: (body, _, clause) => !(body === 'maple' && clause === '2'),
}
/** Signatures and what has no due moment are not put off; all else waits until it is too late. */
const whenLate = (owed: Owed): Instant | null => (owed.act === 'Sign' || !owed.deadline ? inGoodTime(owed) : null)

/** Everything goes wrong that can: late parts, a text returned on the eve, a reservation, a moved date, no report. */
export async function playTraining(theatre: Theatre): Promise<void> {
  const { offices, commission, clock } = theatre
  const opening = { kind: 'firm', on: '2027-10-21', time: '10:00' } as const
  const place = { country: 'Alder', city: 'Alderton', venue: 'House of Congresses' }
  await offices.act(chair, `/commissions/${commission}/commands`, {
    type: 'ConveneSession',
    opening,
    place,
    host: 'alder',
  })
  await clock.quiet(offices)
  const first = await sessionOf(theatre, 1)
  await workUntil(theatre, Date.parse('2027-07-24T12:00:00Z'), manners)
  await answerLate(theatre, first)
  await workUntil(theatre, Date.parse('2027-08-02T09:00:00Z'), manners)
  await offices.act(chair, `/sessions/${first}/commands`, {
    type: 'MoveSession',
    opening: { kind: 'firm', on: '2027-10-28', time: '10:00' },
    authority: 'The chair, at the request of the host',
    reason: { text: 'The venue is taken on the first date.' },
  })
  await workUntil(theatre, Date.parse('2027-10-23T03:00:00Z'), manners)
  await sendBack(theatre, first)
  await workUntil(theatre, Date.parse('2027-10-28T07:00:10Z'), manners)
  await holdPlenary(theatre, sitting(theatre, first, { kind: 'firm', on: '2028-04-27', time: '10:00' }))
  const second = await sessionOf(theatre, 2)
  await workUntil(theatre, Date.parse('2028-04-27T05:00:10Z'), manners)
  await holdPlenary(theatre, sitting(theatre, second, { kind: 'window', from: '2028-09-01', to: '2028-10-31' }))
  await conclude(theatre, first, (index) => index === 0)
  await workUntil(theatre, Date.parse('2028-06-30T09:00:00Z'), manners)
}

/** A day after the call has ended both late parts answer: it is kept, and marked. */
async function answerLate({ offices, clock, chronicle }: Theatre, session: string): Promise<void> {
  for (const office of late)
    await offices.act(office, `/sessions/${session}/commands`, { type: 'AnswerCall', stage: 'proposals', none: true })
  await clock.quiet(offices)
  await chronicle.tell(offices)
}

/** While its approval is open the chair sends the edition back: a new one is owed, cleared and then approved. */
async function sendBack({ offices, clock, chronicle }: Theatre, session: string): Promise<void> {
  const reasons = { text: 'The order of the items is to follow the subjects.' }
  await offices.act(chair, `/sessions/${session}/commands`, { type: 'SendBack', stage: 'tabling', reasons })
  await clock.quiet(offices)
  await chronicle.tell(offices)
}

const clause = (title: Title, assigned: readonly string[]) =>
  ({ title, assigned, due: { kind: 'nextSession' } }) as const
const decisionsOf = (parts: readonly string[]): readonly PlannedDecision[] =>
  items.map(({ title }) => ({
    on: (item) => item.title.en === title.en,
    title,
    clauses: [
      clause({ en: 'To name the responsible agencies', ru: 'Назвать ответственные ведомства' }, parts),
      clause({ en: 'To report on implementation', ru: 'Доложить о выполнении' }, parts),
    ],
  }))
const sitting = ({ parts }: Theatre, session: string, opening: PlannedSitting['next']['opening']): PlannedSitting => ({
  session,
  parts,
  absent: ['maple'],
  decisions: decisionsOf(parts),
  positions: { elm: 'consentWithReservation' },
  next: { opening, place: { country: 'Elm', city: 'Elmstead' }, host: 'elm' },
})
