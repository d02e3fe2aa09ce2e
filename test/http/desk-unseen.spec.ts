import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { circleId } from '../../libs/store/src/door/identity.js'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'
import { inOffice, offices } from '../support/policy.js'

let http: Http
let it: Cycle
let desk: string
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  desk = (await see('birch.head', `sessions/${it.session}`)).json.desk
}, 240_000)
afterAll(() => http.stop(), 60_000)

const same = { 'x-request-id': 'r' }
const see = (office: string, path: string) => http.ask(path, { as: it.tokens[office]!, headers: same })
const act = async (office: string, body: object, key: string = randomUUID()) => {
  const told = await http.ask(`desks/${desk}/commands`, { as: it.tokens[office]!, body, key })
  if (told.status !== 200) throw new Error(told.text)
  return told.json.events[0]
}
const secret = 'Only between us'
const reporting = { type: 'ReportImplementation', clause: '1', state: 'partly', text: { text: secret } }
const draftAndSay = async () => {
  const { draft } = await act('birch.contributor', { type: 'WriteDraft', to: it.decision, act: reporting })
  await act('birch.secretary', { type: 'AddComment', about: draft, text: { text: 'Not a word of it' } })
  const brief = { type: 'WriteBrief', item: randomUUID(), was: 0, text: { text: 'For the head alone' } }
  await act('birch.contributor', brief)
  return draft as string
}

const strangers = [
  ...inOffice.map((one) => offices[one]).filter((office) => !office.startsWith('birch.')),
  'cedar.head',
  'cedar.secretary',
  'cedar.contributor',
]
/** Every read there is of the commission's circle. */
const pages = () => [
  ...['commissions', 'inbox', 'me', `commissions/${it.id}`],
  ...['sessions', 'clock', 'register', 'follow-up', 'journal'].map((list) => `commissions/${it.id}/${list}`),
  ...['', '/agenda', '/plan', '/notices', '/explain?stage=review'].map((page) => `sessions/${it.session}${page}`),
  ...[`documents/${it.document}`, `consultations/${it.tour}`, `consultations/${it.review}`],
  ...[`sittings/${it.sitting}`, `decisions/${it.decision}`, `desks/${desk}`, '/metrics'],
]
/** All that somebody gets to see: status, what it weighs, every header, every byte. */
async function views(office: string): Promise<string> {
  const told = await Promise.all(pages().map((page) => see(office, page)))
  return JSON.stringify(
    told.map(({ status, headers: { date: _, ...headers }, text }) => [status, headers, text]),
    null,
    1,
  )
}

describe('whatever is worked on at the desk of a part', () => {
  test('changes no byte of what anybody else can read', async () => {
    const seen = async () => {
      const all: string[] = []
      for (const office of strangers) all.push(await views(office))
      return all
    }
    const before = await seen()
    await draftAndSay()
    expect(await seen()).toEqual(before)
    expect(before.join('').length).toBeGreaterThan(100_000)
  }, 120_000)

  test('is answered to everybody else as if there were no such desk, byte by byte', async () => {
    const draft = await draftAndSay()
    const nowhere = randomUUID()
    const bodies = [
      { type: 'SubmitDraft', draft, revision: 1 },
      { type: 'WriteBrief', item: 'x', was: 0, text: { text: 'T' } },
      { type: 'Nonsense' },
    ]
    for (const as of [...strangers.map((office) => it.tokens[office]!), http.administrator])
      for (const body of [undefined, ...bodies]) {
        const ask = (id: string) =>
          http.ask(body ? `desks/${id}/commands` : `desks/${id}`, {
            as,
            headers: same,
            ...(body && { body, key: 'k' }),
          })
        const [there, absent] = [await ask(desk), await ask(nowhere)]
        expect([there.status, there.text.replaceAll(desk, nowhere)]).toEqual([404, absent.text])
      }
  }, 120_000)

  test('waits for nobody and nothing outside: no letter, no nudge, no time, no incident', async () => {
    await it.quiet()
    const seen = () =>
      http.stores.sql(
        `select (select count(*) from outbox) as outbox, (select count(*) from incident) as incidents,
          (select json_agg(c.next_at order by c.id) from circle c) as next, (select json_agg(s.calls) from stream s) as calls`,
      )
    const before = await seen()
    await draftAndSay()
    expect(await seen()).toEqual(before)
  }, 120_000)
})

describe('what is submitted', () => {
  /** Every row in the commission's circle that is text, byte or JSON, as one text. */
  const commissionsRows = async () => {
    const tables = ['journal', 'stream', 'duty', 'notice', 'assignment', 'clause', 'decision', 'session', 'receipt']
    const rows = await Promise.all(
      tables.map((table) =>
        http.stores.sql(`select to_jsonb(t)::text as row from "${table}" t where circle = $1`, [it.id]),
      ),
    )
    const texts = await http.stores.sql(
      `select id::text || encode(salt, 'hex') as row from content where circle = $1`,
      [it.id],
    )
    const outbox = await http.stores.sql('select to_jsonb(o)::text as row from outbox o')
    return JSON.stringify([...rows.flat(), ...texts, ...outbox])
  }

  test('brings no id, no salt, no hash, no key and no earlier instant over', async () => {
    const written = (http.clock.now += 61_001)
    const draft = await draftAndSay()
    http.clock.now += 60_000
    await act('birch.head', { type: 'SubmitDraft', draft, revision: 1 }, 'key-of-the-desk')
    const all = await commissionsRows()
    const own = await http.stores.sql<{ id: string; salt: string }>(
      `select id, encode(salt, 'hex') as salt from content where circle = $1`,
      [circleId(it.id, 'birch')],
    )
    const hashes = await http.stores.sql<{ hash: string }>(
      `select distinct m[1] as hash from journal, regexp_matches(payload, '"hash":"([0-9a-f]{64})"', 'g') m where circle = $1`,
      [circleId(it.id, 'birch')],
    )
    const ours = [draft, 'key-of-the-desk', ...own.flatMap(({ id, salt }) => [id, salt]), ...hashes.map((h) => h.hash)]
    expect(ours.filter((one) => all.includes(one))).toEqual([])
    expect(ours.length).toBeGreaterThan(10)
    expect(all.includes(String(written))).toBe(false)
    const [report] = (await see('plenary.chair', `decisions/${it.decision}`)).json.clauses[0].reports.slice(-1)
    expect(report.text.text).toBe(secret)
  }, 120_000)

  test('stands in the journal of the commission as an act that was never drafted', async () => {
    const body = { ...reporting }
    await http.ask(`decisions/${it.decision}/commands`, { as: it.tokens['birch.head']!, body })
    const rows = await http.stores.sql<{ payload: string }>(
      `select payload from journal where circle = $1 and type = 'ImplementationReported' order by seq desc limit 2`,
      [it.id],
    )
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]))
        : typeof value
    const [direct, drafted] = rows.map(({ payload }) => JSON.parse(payload) as { event: { by: object }; key?: string })
    expect(shape(drafted)).toEqual(shape(direct))
    expect([drafted?.key?.length, direct?.key?.length]).toEqual([36, 36])
    expect(drafted?.event.by).toEqual(direct?.event.by)
  })

  test('leaves both circles proven', async () => {
    expect((await http.owner.journal.verify({ commission: it.id })).difference).toBeNull()
  })

  test('may carry a key on the desk that stands for another act elsewhere', async () => {
    const draft = await draftAndSay()
    const as = it.tokens['birch.head']!
    const direct = await http.ask(`decisions/${it.decision}/commands`, { as, body: reporting, key: 'one-key' })
    await act('birch.head', { type: 'SubmitDraft', draft, revision: 1 }, 'one-key')
    expect(direct.status).toBe(200)
  })
})
