import type { Title } from '@plenary/domain'
import { conclude } from './follow-up.js'
import { holdPlenary, type PlannedDecision, type PlannedSitting } from './plenary.js'
import { sessionOf } from './session-of.js'
import { afterReminders, inGoodTime, type Manners, type Theatre } from './theatre.js'
import { workUntil } from './work.js'

const secretary = 'secretariat.commissionSecretary'
const items: readonly { readonly body: string; readonly title: Title }[] = [
  { body: 'alder', title: { en: 'Budget of the year', ru: 'Бюджет на год' } },
  { body: 'fir', title: { en: 'Lease of the building', ru: 'Аренда здания' } },
]

/** Five days' notice is short: nobody is late, but Birch tells only at the last that it comes. */
const manners: Manners = {
  proposals: (body, ordinal) =>
    ordinal === 1 ? items.flatMap((item) => (item.body === body ? [{ title: item.title }] : [])) : [],
  when: ({ office }, owed) => (office === 'birch.secretary' ? afterReminders(owed) : inGoodTime(owed)),
  position: () => 'consent',
  opinion: () => 'cleared',
  reports: () => true,
}

/** Two meetings of a board, a month apart: one member away and one against, the majority decides and all is followed up. */
export async function playBoard(theatre: Theatre): Promise<void> {
  const { offices, commission, clock } = theatre
  const opening = { kind: 'firm', on: '2027-07-06', time: '10:00' } as const
  const place = { country: 'Alder', city: 'Alderton' }
  await offices.act(secretary, `/commissions/${commission}/commands`, { type: 'ConveneSession', opening, place })
  await clock.quiet(offices)
  const first = await sessionOf(theatre, 1)
  await workUntil(theatre, Date.parse('2027-07-06T07:00:10Z'), manners)
  await holdPlenary(theatre, meeting(theatre, first, '2027-08-03'))
  const second = await sessionOf(theatre, 2)
  await workUntil(theatre, Date.parse('2027-08-03T07:00:10Z'), manners)
  await holdPlenary(theatre, { ...meeting(theatre, second, '2027-09-07'), decisions: [] })
  await conclude(theatre, first, () => true)
  await workUntil(theatre, Date.parse('2027-08-18T09:00:00Z'), manners)
}

const decisionOn = ({ title }: { readonly title: Title }, parts: readonly string[]): PlannedDecision => ({
  on: (item) => item.title.en === title.en,
  title,
  clauses: [{ title: { en: 'To carry it out', ru: 'Исполнить' }, assigned: parts, due: { kind: 'nextSession' } }],
})
const meeting = ({ parts }: Theatre, session: string, next: string): PlannedSitting => ({
  session,
  parts,
  absent: ['maple'],
  decisions: items.map((item) => decisionOn(item, parts)),
  positions: { elm: 'objection' },
  next: { opening: { kind: 'firm', on: next, time: '10:00' }, place: { country: 'Alder', city: 'Alderton' } },
})
