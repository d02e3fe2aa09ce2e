import { icmecJourney, type JourneySession } from '@plenary/data'
import { Defect, type Announced, type ClauseText, type Instant, type Title } from '@plenary/domain'
import { conclude } from './follow-up.js'
import { holdPlenary, type PlannedDecision } from './plenary.js'
import { afterReminders, inGoodTime, onTheDay, type Manners, type Theatre } from './theatre.js'
import { workUntil } from './work.js'

const secretary = 'secretariat.commissionSecretary'
const parts = ['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan']
/** Two parts wait for the reminders, so that the chronicle shows them; they are in time all the same. */
const waits = new Set(['kazakhstan.secretary', 'tajikistan.secretary'])

/** Everybody in time, everybody consents: the public record knows of nothing else. */
const neutral: Manners = {
  proposals: (body, session) => (body === 'secretariat' ? (proposed.get(session) ?? []) : []),
  when: (office, owed) => {
    if (owed.stage === 'accreditation') return null
    if (owed.stage === 'press-notice') return onTheDay(owed)
    return waits.has(office) ? afterReminders(owed) : inGoodTime(owed)
  },
  position: () => 'consent',
  opinion: () => 'cleared',
  reports: () => true,
}
/** What the notices announced for a session, by its id; who proposed it is not stated, so the secretariat does. */
const proposed = new Map<string, readonly { readonly title: Title; readonly subject?: string }[]>()

/** XX, XXI, and the draft agenda of XXII: the public record, the gaps filled neutrally and marked as assumed. */
export async function playIcmec(theatre: Theatre): Promise<void> {
  const { offices, commission, clock } = theatre
  const [xx, xxi, xxii] = [20, 21, 22].map(known) as [JourneySession, JourneySession, JourneySession]
  await offices.act(secretary, `/commissions/${commission}/commands`, {
    type: 'ConveneSession',
    ...announced(xx.dates[0] ?? xx, xx.host),
  })
  await clock.quiet(offices)
  const first = await prepare(theatre, xx)
  await includeProgrammes(theatre, first, xx)
  await workUntil(theatre, Date.parse('2022-10-19T11:00:10Z'), neutral)
  await holdPlenary(theatre, {
    session: first,
    parts,
    decisions: decisionsOf(xx),
    next: announced(xxi.dates[0] ?? xxi, xxi.host),
  })
  const second = await prepare(theatre, xxi)
  await workUntil(theatre, noon('2022-11-23'), neutral)
  await instruct(theatre)
  for (const { on, opening, place } of xxi.dates.slice(1)) {
    await workUntil(theatre, noon(on), neutral)
    await offices.act(secretary, `/sessions/${second}/commands`, {
      type: 'FirmUp',
      opening,
      place: { ...place, zone: 'Asia/Dushanbe' },
    })
  }
  await workUntil(theatre, Date.parse('2023-04-27T05:00:10Z'), neutral)
  await holdPlenary(theatre, { session: second, parts, decisions: decisionsOf(xxi), next: announced(xxii, xxii.host) })
  await conclude(theatre, first, (index) => index % 2 === 0)
  await workUntil(theatre, noon('2023-07-31'), neutral)
}

const noon = (day: string): Instant => Date.parse(`${day}T09:00:00Z`)
const known = (ordinal: number): JourneySession => {
  const session = icmecJourney.sessions.find((one) => one.ordinal === ordinal)
  if (!session) throw new Defect(`the journey knows no session ${String(ordinal)}`)
  return session
}
const announced = ({ opening, place }: Pick<Announced, 'opening' | 'place'>, host: string | undefined): Announced => ({
  opening,
  place,
  ...(host !== undefined && { host }),
})

/** The session with this ordinal, and what will be proposed for it. */
async function prepare({ offices, commission }: Theatre, { ordinal, agenda }: JourneySession): Promise<string> {
  const list = await offices.read<{ items: { id: string; ordinal: number }[] }>(
    secretary,
    `/commissions/${commission}/sessions`,
  )
  const session = list.items.find((one) => one.ordinal === ordinal)
  if (!session) throw new Defect(`session ${String(ordinal)} has not been convened`)
  const items = agenda.filter(({ origin }) => origin === 'proposal')
  proposed.set(
    session.id,
    items.map(({ title, subject }) => ({ title, ...(subject && { subject }) })),
  )
  return session.id
}

async function includeProgrammes({ offices }: Theatre, session: string, { agenda }: JourneySession): Promise<void> {
  for (const { programme } of agenda.filter((item) => item.programme !== undefined))
    await offices.act(secretary, `/sessions/${session}/commands`, { type: 'IncludeItem', source: programme })
}

/** That the Council's decision came to the commission as an instruction is a reading, marked as assumed. */
async function instruct({ offices, commission, clock }: Theatre): Promise<void> {
  for (const { title, body, on, subject, source } of icmecJourney.instructions)
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

/** Decisions are taken on the items announced; their clauses are not public, so one neutral clause stands for them. */
const decisionsOf = ({ agenda, outcomes }: JourneySession): readonly PlannedDecision[] => {
  const clause: ClauseText = {
    title: {
      en: 'To report on implementation by the next session',
      ru: 'Представить информацию о выполнении к следующему заседанию',
    },
    assigned: parts,
    due: { kind: 'nextSession' },
  }
  const known = outcomes.filter(({ instruction }) => instruction !== undefined)
  return [
    ...agenda
      .filter(({ origin }) => origin === 'proposal')
      .map(({ title }) => ({ on: (item: { title: Title }) => item.title.en === title.en, title, clauses: [clause] })),
    ...known.map(({ text }) => ({
      on: (item: { title: Title }) => icmecJourney.instructions.some(({ title }) => title.en === item.title.en),
      title: text,
      clauses: [clause],
    })),
  ]
}
