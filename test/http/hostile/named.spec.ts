import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { deliver, found, foundingOf, type Told } from '../../support/http-commission.js'
import { actsOn, type HostileAct, type Office, officeFor, preview } from '../../support/hostile/acts.js'
import { streamsOf } from '../../support/hostile/places.js'
import { withValue } from '../../support/hostile/samples.js'
import { edition } from '../../support/http-cycle.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'

const aText = (text: string) => ({ text })
let siege: Siege
let acts: HostileAct[]
/** What there is, but not for a part: by what it is. */
let hidden: Record<string, string>
/** Of birch: what stands on its desk. */
let own: { desk: string; draft: string; about: string }
beforeAll(async () => {
  siege = await bringSiege()
  own = await atDesk('birch', 'Ours')
  const { draft, about, desk } = await atDesk('alder', 'Theirs')
  hidden = { ...(await ofAnother()), 'draft of a part': draft, 'comment of a part': about, 'desk of a part': desk }
  for (const [what, id] of Object.entries(await contentsOf(desk))) hidden[`text ${what} of a part`] = id
  const { id, decision } = siege.it
  const known = { host: 'birch', zone: 'Europe/London', office: 'birch.head', subject: 'cataloguing', text: 'Because' }
  acts = await actsOn(siege, { ...own, ...known, to: decision }, { desk: own.desk })
  const body = { type: 'ProposeEdition', procedure: { ...edition, id: 'ours' } }
  acts.push(
    { url: `commissions/${id}/commands`, sample: { body, texts: [], names: [['procedure', 'extends']] } },
    { url: '/api/v1/commissions', sample: { body: foundingOf(), texts: [], names: [['procedure']] } },
  )
}, 120_000)
afterAll(() => siege.stop(), 60_000)

const act = async (url: string, as: string, body: object) => {
  const told = await siege.http.ask(url, { as, body })
  if (told.status >= 300) throw new Error(told.text)
  return told.json.events?.[0]
}
/** A draft, a brief and a comment on the desk of a part. */
async function atDesk(part: string, text: string) {
  const { it, http } = siege
  const as = it.tokens[`${part}.secretary`]!
  const desk = (await http.ask(`sessions/${it.session}`, { as })).json.desk as string
  const report = { type: 'ReportImplementation', clause: '1', state: 'partly', text: aText(text) }
  const { draft } = await act(`desks/${desk}/commands`, as, { type: 'WriteDraft', to: it.decision, act: report })
  await act(`desks/${desk}/commands`, as, { type: 'WriteBrief', item: it.item, was: 0, text: aText(text) })
  const { comment } = await act(`desks/${desk}/commands`, as, { type: 'AddComment', about: draft, text: aText(text) })
  return { desk, draft, about: comment }
}
/** Ids of a commission of others, where everybody has another name. */
async function ofAnother(): Promise<Record<string, string>> {
  const { http } = siege
  const { persons } = foundingOf()
  const people = persons.reduce((text, { id }) => text.replaceAll(id, randomUUID()), JSON.stringify(foundingOf()))
  const founding = JSON.parse(people.replaceAll('working-group', 'drafting-group')) as ReturnType<typeof foundingOf>
  const other = await found(http, founding)
  const opening = { kind: 'firm', on: '2029-06-12', time: '10:00' }
  await act(`commissions/${other.id}/sessions`, other.tokens['plenary.chair']!, { opening, place: {} })
  const rules = { type: 'ProposeEdition', procedure: { ...edition, id: 'theirs' } }
  const proposed = await act(
    `commissions/${other.id}/commands`,
    other.tokens['secretariat.commissionSecretary']!,
    rules,
  )
  await deliver(http)
  const streams = await streamsOf(siege, other.id)
  const session = streams.find(({ kind }) => kind === 'session')!.id
  const proposal = { type: 'SubmitProposal', title: { en: 'Theirs' }, justification: aText('Theirs') }
  const submitted = await act(`sessions/${session}/commands`, other.tokens['birch.secretary']!, proposal)
  return {
    ...Object.fromEntries(streams.map(({ kind, id }) => [`${kind} of others`, id])),
    ...{ 'proposal of others': submitted.proposal, 'text of others': submitted.justification.content },
    ...{ 'person of others': founding.persons[0]!.id, 'body of others': 'drafting-group' },
    ...{ 'edition of others': proposed.procedure.hash },
  }
}
const contentsOf = async (desk: string): Promise<Record<string, string>> => {
  const rows = await siege.http.stores.sql<{ id: string }>(
    'select c.id from content c join stream s on s.circle = c.circle where s.id = $1',
    [desk],
  )
  return Object.fromEntries(rows.map(({ id }, n) => [String(n), id]))
}

/** All that can be told apart of an answer, but for ids and hashes of what would be made. */
const seen = ({ status, headers, text }: Told, id: string) => {
  const { date: _, 'content-length': __, ...rest } = headers
  const made = /[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
  return JSON.stringify([status, rest, text]).replaceAll(id, 'NAMED').replaceAll(made, 'MADE')
}
/** Another of the same form, which there never was. */
const neverWas = (id: string): string =>
  /^[0-9a-f]{64}$/.test(id) ? 'f'.repeat(64) : /-.*-/.test(id) ? randomUUID() : `no-${id.slice(3)}`

/** What somebody would learn of what is hidden by naming it in this place. */
async function toldBy(one: HostileAct, office: Office, path: readonly string[]): Promise<string[]> {
  const { url, sample } = one
  const naming = async (id: string) => seen(await preview(siege, url, office, withValue(sample.body, path, id), id), id)
  const told: string[] = []
  for (const [what, id] of Object.entries(hidden)) {
    const [answer, nothing] = [await naming(id), await naming(neverWas(id))]
    if (answer !== nothing) told.push(`${office} ${url} ${typeIn(sample.body)} ${path.join('/')}, ${what}: ${answer}`)
  }
  return told
}
const typeIn = (body: { readonly type?: string }) => body.type ?? ''

test('what an act names, and is not for the caller, is answered like what there never was', async () => {
  const told: string[] = []
  let compared = 0
  for (const one of acts) {
    const office = await officeFor(siege, one)
    for (const path of one.sample.names) {
      compared += Object.keys(hidden).length
      told.push(...(await toldBy(one, office, path)))
    }
  }
  expect(told).toEqual([])
  expect(compared).toBeGreaterThan(1_000)
}, 240_000)

const prepared = {
  session: { type: 'SubmitProposal', title: { en: 'Ours' } },
  document: { type: 'AddVersion', sha256: 'a'.repeat(64), bytes: 5, language: 'ru' },
  consultation: { type: 'Reply', position: 'consent' },
  decision: { type: 'ReportImplementation', clause: '1', state: 'partly' },
}

/** How a draft to it is taken, and how it is submitted. */
async function handedIn(to: string, prepared: object): Promise<string[]> {
  const as = siege.it.tokens['birch.head']!
  const ask = async (body: object) => {
    const headers = { 'x-request-id': 'r' }
    return siege.look(await siege.http.ask(`desks/${own.desk}/commands`, { as, headers, body }), to)
  }
  const written = await ask({ type: 'WriteDraft', to, act: prepared })
  const { draft } = written.json.events[0]
  const rest = [
    await ask({ type: 'SignDraft', draft, revision: 1 }),
    await ask({ type: 'SubmitDraft', draft, revision: 1 }),
  ]
  return [written, ...rest].map((told) => seen(told, to).replace(/\\"version\\":\d+/, ''))
}

test('to where a draft goes is no more told by what becomes of it', async () => {
  const told: string[] = []
  const streams = Object.entries(hidden).filter(([, id]) => /^[0-9a-f]{8}-/.test(id))
  for (const [kind, act] of Object.entries(prepared)) {
    const nothing = await handedIn(randomUUID(), act)
    expect(nothing[2]).toContain('stream.unknown')
    for (const [what, id] of streams) {
      const answers = await handedIn(id, act)
      if (answers.join() !== nothing.join()) told.push(`${kind}, ${what}: ${answers.join()}`)
    }
  }
  expect(told).toEqual([])
}, 60_000)

test('nothing failed, and nobody was told anything', () => siege.lift('what acts name'))
