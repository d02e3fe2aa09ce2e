import type { Instant, StageSituation, StreamRef } from '@plenary/domain'
import { deliver, found, foundingOf, type Http } from './http-commission.js'

const text = (en: string) => ({ en, ru: en })
const moment = (offset: number) => ({ anchor: 'opening', offset, unit: 'd', mark: 'A' })
const byTime = { ...text('Closed by time'), then: 'close' }
/** Three stages, and one of each kind that opens a stream of its own. */
export const edition = {
  id: 'swift',
  extends: 'three-stages',
  title: text('Swift'),
  source: 'Assumed: for tests',
  stages: [
    {
      ...{ id: 'tour', kind: 'consult', who: ['parts'], matter: 'documents', title: text('Tour'), mark: 'A' },
      ...{ opens: moment(-70), due: moment(-35), missed: byTime, article: 'Rule 7' },
    },
    {
      ...{ id: 'review', kind: 'review', who: ['workingGroup'], matter: 'items', title: text('Review'), mark: 'A' },
      ...{ opens: moment(-20), due: moment(1), missed: byTime, article: 'Rule 9' },
    },
  ],
}

/** The chair's office clears the draft agenda before the chair approves it. */
export const clearedEdition = {
  id: 'cleared',
  extends: 'three-stages',
  title: text('Cleared'),
  source: 'Assumed: for tests',
  stages: [
    {
      ...{ id: 'clearance', kind: 'approve', who: ['chairsOffice'], matter: 'agendaClearance', mark: 'A' },
      ...{ title: text('Clearance'), after: ['proposals'], opens: moment(-28), due: moment(-14), missed: byTime },
    },
    {
      ...{ id: 'tabling', kind: 'approve', who: ['chair'], matter: 'agendaTabling', mark: 'A', source: 'proposals' },
      ...{ title: text('Tabling'), after: ['clearance'], due: moment(-3), missed: byTime },
    },
  ],
}

/** Asks of every stream what its conductors would ask, until nothing calls; tells are delivered between. */
async function conduct(http: Http, commission: string): Promise<void> {
  for (;;) {
    await deliver(http)
    const calling = await http.stores.sql<StreamRef>(
      `select kind, id from stream where commission = $1 and calls and open and kind <> 'commission'`,
      [commission],
    )
    if (calling.length === 0) return
    for (const stream of calling) {
      const look = await http.engine.door.look(stream)
      for (const stage of look?.stages ?? []) {
        const command = commandOf(stream, stage)
        if (command) await http.engine.door.ask(stream, command)
      }
    }
  }
}

function commandOf({ kind }: StreamRef, { stage, round, is, end: because }: StageSituation) {
  if (is === 'open') return null
  if (kind === 'consultation') return { type: 'CloseConsultation', round, because }
  if (is === 'ready') return { type: 'OpenStage', stage, round }
  return is === 'again' ? { type: 'StartRound', stage, round } : { type: 'CloseStage', stage, round, because }
}

/** Lets time pass up to an instant, each due in its turn. */
export async function until(http: Http, commission: string, to: Instant): Promise<void> {
  for (;;) {
    await conduct(http, commission)
    const next = (await http.owner.clock.watch(commission))?.nextAt
    if (next === undefined || next === null || next > to) break
    http.clock.now = Math.max(http.clock.now, next)
    await http.engine.passDue(commission)
  }
  http.clock.now = Math.max(http.clock.now, to)
}

export const opening = { kind: 'firm', on: '2027-12-14', time: '10:00' }
const at = (day: string) => Date.parse(`${day}T09:00:00Z`)
export type Cycle = Awaited<ReturnType<typeof cycle>>

/** A session in its sitting: an item with a document, a tour with a reply, a review, a decision. */
export async function cycle(http: Http) {
  const { id, tokens } = await found(http, { ...foundingOf(), procedure: edition })
  const act = async (office: string, path: string, body: object) => {
    const told = await http.ask(path, { as: tokens[office]!, body })
    if (told.status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${told.text}`)
    return told
  }
  const see = async (path: string) => (await http.ask(path, { as: tokens['plenary.chair']! })).json
  const idIn = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location).split('/').at(-1)!

  const convened = await act('plenary.chair', `commissions/${id}/sessions`, { opening, place: {}, host: 'alder' })
  const session = idIn(convened)
  const acts = `sessions/${session}/commands`
  await until(http, id, at('2027-09-02'))
  const title = text('Exchange of catalogues')
  const submitted = await act('alder.secretary', acts, { type: 'SubmitProposal', title, subject: 'cataloguing' })
  const { proposal } = submitted.json.events[0]
  await act('secretariat.secretariatOfficer', acts, { type: 'AcceptProposal', proposal })
  const item = (await see(`sessions/${session}/agenda`)).items[0].id as string
  const draft = { item, class: 'draftDecision', title }
  const document = idIn(await act('alder.secretary', `sessions/${session}/documents`, draft))
  const version = { type: 'AddVersion', sha256: 'a'.repeat(64), bytes: 5, language: 'ru' }
  await act('alder.secretary', `documents/${document}/commands`, version)

  await until(http, id, at('2027-10-10'))
  const stages = async () => (await see(`sessions/${session}`)).stages as { id: string; consultations: string[] }[]
  const consultationOf = async (stage: string) => (await stages()).find((one) => one.id === stage)!.consultations[0]!
  const tour = await consultationOf('tour')
  const reply = { type: 'Reply', position: 'consentWithComments', comment: { text: 'Пункт 3: сроки' } }
  await act('birch.secretary', `consultations/${tour}/commands`, reply)

  await until(http, id, at('2027-11-25'))
  await act('secretariat.secretariatOfficer', acts, { type: 'ComposeEdition' })
  await act('plenary.chair', acts, { type: 'ApproveAgenda', edition: 1 })
  const review = await consultationOf('review')

  await until(http, id, at('2027-12-14'))
  const sitting = (await see(`sessions/${session}`)).sitting as string
  const decision = await sit(sitting, item, act)
  await conduct(http, id)
  /** Until nothing is on its way: what was told has arrived. */
  const quiet = () => conduct(http, id)
  return { id, tokens, session, item, document, tour, review, sitting, decision, act, see, quiet }
}

type ActOver = (office: string, path: string, body: object) => Promise<{ json: { events: unknown[] } }>

/** Opens the sitting, and has the plenary decide on the item. */
async function sit(sitting: string, item: string, act: ActOver): Promise<string> {
  const record = (body: object) => act('secretariat.commissionSecretary', `sittings/${sitting}/commands`, body)
  await record({ type: 'OpenSitting', presiding: 'plenary.chair' })
  for (const part of ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple'])
    await record({ type: 'RecordAttendance', part, attendance: 'present' })
  await record({ type: 'AdoptAgenda' })
  const reservation = { text: 'Subject to internal procedures' }
  await record({ type: 'RecordPosition', item, part: 'cedar', position: 'consentWithReservation', reservation })
  const clauses = [{ title: { en: 'Exchange them' }, assigned: ['birch'], due: { kind: 'date', on: '2028-03-01' } }]
  const taken = await record({ type: 'RecordDecision', item, title: { en: 'On catalogues' }, clauses })
  return (taken.json.events[0] as { decision: { decision: string } }).decision.decision
}
