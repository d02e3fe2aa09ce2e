import { createHash } from 'node:crypto'
import { icmecJourney, type JourneySession } from '@plenary/data'
import { Defect, type Announced, type ClauseText, type Instant, type Title } from '@plenary/domain'
import { conclude } from './follow-up.js'
import { holdPlenary, type PlannedDecision } from './plenary.js'
import { sessionOf } from './session-of.js'
import { afterReminders, inGoodTime, onTheDay, type Manners, type Theatre } from './theatre.js'
import { workUntil } from './work.js'

const secretary = 'secretariat.commissionSecretary'
const { sessions, instructions } = icmecJourney

/** Everybody in time, everybody consents. What was announced the secretariat proposes: by whom is not stated. */
const neutral: Manners = {
  proposals: (body, ordinal) => (body === 'secretariat' ? proposedItems(known(ordinal)) : []),
  paper: ({ title }) => {
    const item = sessions.flatMap(({ agenda }) => agenda).find((one) => isTitled(one, title))
    return sessions.flatMap(({ documents }) => documents ?? []).find((one) => one.item === item?.id)
  },
  when: ({ body }, owed) => {
    if (owed.stage === 'accreditation') return null
    // A body gives its opinion at the end of its meeting.
    if (owed.stage === 'press-notice' || owed.act === 'GiveOpinion') return onTheDay(owed)
    // The chronicle shows reminders, and no state is invented to need one.
    return body === 'secretariat' ? afterReminders(owed) : inGoodTime(owed)
  },
  position: () => 'consent',
  opinion: () => 'cleared',
  reports: () => true,
}

/** XX, XXI, and the draft agenda of XXII: the public record, the gaps filled neutrally and marked as assumed. */
export async function playIcmec(theatre: Theatre): Promise<void> {
  const { offices, commission, clock, parts } = theatre
  const [xx, xxi, xxii] = [20, 21, 22].map(known) as [JourneySession, JourneySession, JourneySession]
  await offices.act(secretary, `/commissions/${commission}/commands`, {
    type: 'ConveneSession',
    ...announced(xx.dates[0] ?? xx, xx.host),
  })
  await clock.quiet(offices)
  const first = await sessionOf(theatre, xx.ordinal)
  await includeProgrammes(theatre, first, xx)
  await workUntil(theatre, noon('2022-10-17'), neutral)
  await finaliseAgreement(theatre, first)
  await workUntil(theatre, Date.parse('2022-10-19T11:00:10Z'), neutral)
  const next = announced(xxi.dates[0] ?? xxi, xxi.host)
  await holdPlenary(theatre, { session: first, parts, decisions: decisionsOf(xx, parts), next })
  const second = await sessionOf(theatre, xxi.ordinal)
  await workUntil(theatre, noon('2022-11-23'), neutral)
  await instruct(theatre)
  for (const { on, opening, place } of xxi.dates.slice(1)) {
    await workUntil(theatre, noon(on), neutral)
    const firmed = { opening, place: { ...place, zone: 'Asia/Dushanbe' } }
    await offices.act(secretary, `/sessions/${second}/commands`, { type: 'FirmUp', ...firmed })
  }
  await workUntil(theatre, Date.parse('2023-04-27T05:00:10Z'), neutral)
  const last = announced(xxii, xxii.host)
  await holdPlenary(theatre, { session: second, parts, decisions: decisionsOf(xxi, parts), next: last })
  await linkPapers(theatre, second, xxi)
  await conclude(theatre, first, (index) => index % 2 === 0)
  await workUntil(theatre, noon('2023-07-31'), neutral)
}

const noon = (day: string): Instant => Date.parse(`${day}T09:00:00Z`)
const known = (ordinal: number): JourneySession => {
  const session = sessions.find((one) => one.ordinal === ordinal)
  if (!session) throw new Defect(`the journey knows no session ${String(ordinal)}`)
  return session
}
const announced = ({ opening, place }: Pick<Announced, 'opening' | 'place'>, host: string | undefined): Announced => ({
  opening,
  place,
  ...(host !== undefined && { host }),
})
const isTitled = (one: { readonly title: Title }, title: Title): boolean => one.title.en === title.en
const proposedItems = ({ agenda }: JourneySession) =>
  agenda
    .filter(({ origin }) => origin === 'proposal')
    .map(({ title, subject }) => ({ title, ...(subject && { subject }) }))

async function includeProgrammes({ offices }: Theatre, session: string, { agenda }: JourneySession): Promise<void> {
  for (const { programme } of agenda.filter((item) => item.programme !== undefined))
    await offices.act(secretary, `/sessions/${session}/commands`, { type: 'IncludeItem', source: programme })
}

/** The states' comments of the internal approval enter the draft Agreement while its council meets. */
async function finaliseAgreement({ offices }: Theatre, session: string): Promise<void> {
  const path = `/sessions/${session}`
  const { documents } = await offices.read<{ documents: { id: string; class: string }[] }>(secretary, path)
  for (const { id } of documents.filter((one) => one.class === 'agreement')) {
    const sha256 = createHash('sha256').update(`${id} 2`).digest('hex')
    const version = { sha256, bytes: 40_000, language: 'ru' }
    await offices.act(secretary, `/documents/${id}/commands`, { type: 'AddVersion', ...version })
  }
}

/** What was signed on the margins is linked to the item that it is near to. */
async function linkPapers({ offices }: Theatre, session: string, { agenda, outcomes }: JourneySession): Promise<void> {
  const { items } = await offices.read<{ items: { id: string; title: Title }[] }>(
    secretary,
    `/sessions/${session}/agenda`,
  )
  for (const { text, paper } of outcomes) {
    const about = agenda.find(({ id }) => id === paper?.item)
    const item = about && items.find((one) => isTitled(one, about.title))
    if (paper && item)
      await offices.act(secretary, `/sessions/${session}/documents`, { item: item.id, class: paper.class, title: text })
  }
}

/** That the Council's decision came to the commission as an instruction is a reading, marked as assumed. */
async function instruct({ offices, commission, clock }: Theatre): Promise<void> {
  for (const { title, body, on, subject, source } of instructions)
    await offices.act(secretary, `/commissions/${commission}/commands`, {
      type: 'RegisterInstruction',
      title,
      body,
      on,
      subject,
      source,
      mark: 'A',
    })
  await clock.quiet(offices)
}

/**
 * The decisions of which the record knows, and one on each item announced; an item that is assumed is noted. Clauses are
 * not public, so one neutral clause stands for those of a decision that parts carry out.
 */
const decisionsOf = ({ agenda, outcomes }: JourneySession, parts: readonly string[]): readonly PlannedDecision[] => {
  const clause: ClauseText = {
    title: {
      en: 'To report on implementation by the next session',
      ru: 'Представить информацию о выполнении к следующему заседанию',
    },
    assigned: parts,
    due: { kind: 'nextSession' },
  }
  const on = (about: { readonly title: Title } | undefined) => (item: { readonly title: Title }) =>
    about !== undefined && isTitled(item, about.title)
  const onItems = agenda
    .filter(({ origin, mark }) => origin === 'proposal' && mark === 'V')
    .map((item) => ({ on: on(item), title: item.title, clauses: [clause] }))
  const asKnown = outcomes.flatMap(({ instruction, item, text: title }): readonly PlannedDecision[] => {
    if (instruction !== undefined)
      return [{ on: on(instructions.find(({ id }) => id === instruction)), title, clauses: [clause] }]
    return item === undefined ? [] : [{ on: on(agenda.find(({ id }) => id === item)), title, clauses: [] }]
  })
  return [...onItems, ...asKnown]
}
