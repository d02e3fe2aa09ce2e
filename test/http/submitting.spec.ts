import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { haltedAt, untilHalted, untilThereIs } from '../support/halt.js'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'

const head = 'birch.head'
let http: Http
let it: Cycle
let desk: string
/** Another process of the API. */
let another: Awaited<ReturnType<typeof createApi>>
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  desk = (await http.ask(`sessions/${it.session}`, { as: it.tokens[head]! })).json.desk
  const now = () => http.clock.now
  const store = http.stores.open('api', { aggregates, almanac: almanacOf(calendars), now })
  another = await createApi(store, { now })
}, 120_000)
afterAll(async () => {
  await another.close()
  await http.stop()
}, 60_000)

const act = async (office: string, body: object) => {
  const told = await http.ask(`desks/${desk}/commands`, { as: it.tokens[office]!, body })
  if (told.status !== 200) throw new Error(told.text)
  return told.json.events[0]
}
/** A draft of a report that only waits to be submitted. */
async function signed(text: string): Promise<string> {
  const report = { type: 'ReportImplementation', clause: '1', state: 'partly', text: { text } }
  const { draft } = await act('birch.contributor', { type: 'WriteDraft', to: it.decision, act: report })
  await act(head, { type: 'SignDraft', draft, revision: 1 })
  return draft
}
const submission = (draft: string) => ({ type: 'SubmitDraft', draft, revision: 1 })
const submit = (draft: string, key: string) =>
  http.ask(`desks/${desk}/commands`, { as: it.tokens[head]!, key, body: submission(draft) })
const askElsewhere = async (body: object, key: string) => {
  const headers = { authorization: `Bearer ${it.tokens[head]!}`, 'idempotency-key': key }
  const url = `/api/v1/desks/${desk}/commands`
  const { statusCode: status, body: text } = await another.inject({
    ...{ method: 'POST', url, headers, payload: body },
  })
  return { status, text, json: JSON.parse(text) }
}
const submitElsewhere = (draft: string, key: string) => askElsewhere(submission(draft), key)
/** What stands of it on either side: submitted from the desk, reported on the decision. */
async function standing(draft: string, text: string): Promise<[boolean, number]> {
  const [{ drafts }, { clauses }] = await Promise.all([
    http.ask(`desks/${desk}`, { as: it.tokens[head]! }).then(({ json }) => json),
    http.ask(`decisions/${it.decision}`, { as: it.tokens['plenary.chair']! }).then(({ json }) => json),
  ])
  const reports = clauses[0].reports.filter((one: { text: { text: string } }) => one.text.text === text)
  return [drafts.find(({ id }: { id: string }) => id === draft).status === 'submitted', reports.length]
}
/** Entries of both journals that tell of a submission, counted past everything that is ours. */
async function recorded(): Promise<number[]> {
  const rows = await http.stores.sql<{ count: number }>(
    `select count(*) filter (where stream = $1 and type = 'DraftSubmitted')::int as count from journal
      union all select count(*) filter (where stream = $2 and type = 'ImplementationReported')::int from journal`,
    [desk, it.decision],
  )
  return rows.map(({ count }) => count)
}
const submitting = `select pid from pg_stat_activity where query like '%record_both%' and pid <> pg_backend_pid()
  and wait_event_type = 'Lock'`

describe('a submission from a desk whose connection is cut', () => {
  test.each([
    ['before anything is written', 'before stream', "new.kind = 'decision'"],
    ['when what is submitted is written', 'before stream', "new.kind = 'desk'"],
    ['when its entry on the desk is all that is missing', 'before journal', "new.kind = 'desk'"],
    ['when all is written', 'after journal', "new.kind = 'desk'"],
  ])(
    '%s, is neither submitted nor reported, and is both when it is asked again',
    async (name, step, rows) => {
      const [draft, key] = [await signed(name), name.replaceAll(' ', '-')]
      const before = await recorded()
      await haltedAt(
        http.stores,
        step,
        async () => {
          const cut = submit(draft, key)
          await untilHalted(http.stores)
          await http.stores.sql(`select pg_terminate_backend(pid) from (${submitting}) s`)
          expect([(await cut).status, (await cut).json.code]).toEqual([503, 'store.away'])
        },
        rows,
      )
      expect([await standing(draft, name), await recorded()]).toEqual([[false, 0], before])
      const [first, second] = [await submit(draft, key), await submit(draft, key)]
      expect([first.status, second.text]).toEqual([200, first.text])
      expect([await standing(draft, name), await recorded()]).toEqual([[true, 1], before.map((count) => count + 1)])
    },
    30_000,
  )
})

/** Both at once: the second comes while the first has written what is submitted and not yet its entry on the desk. */
async function atOnce<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<[T, T]> {
  let both: Promise<[T, T]> | undefined
  await haltedAt(
    http.stores,
    'before stream',
    async () => {
      const halted = first()
      await untilHalted(http.stores)
      both = Promise.all([halted, second()])
      await untilThereIs(http.stores, 'another one behind it', `select from (${submitting}) s having count(*) = 2`)
    },
    "new.kind = 'desk'",
  )
  return both!
}

describe('two submissions of one draft at once, in two processes,', () => {
  test('hand it in once: who comes second is told that it was submitted', async () => {
    const draft = await signed('Twice')
    const before = await recorded()
    const [first, second] = await atOnce(
      () => submit(draft, 'first'),
      () => submitElsewhere(draft, 'second'),
    )
    expect([first.status, second.status, second.json.code]).toEqual([200, 409, 'draft.ended'])
    expect([await standing(draft, 'Twice'), await recorded()]).toEqual([[true, 1], before.map((count) => count + 1)])
  }, 30_000)

  test('under one key are one, with one answer', async () => {
    const draft = await signed('Again')
    const before = await recorded()
    const [first, second] = await atOnce(
      () => submit(draft, 'the-same'),
      () => submitElsewhere(draft, 'the-same'),
    )
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text])
    expect([await standing(draft, 'Again'), await recorded()]).toEqual([[true, 1], before.map((count) => count + 1)])
  }, 30_000)

  test('of two drafts to one decision are both handed in', async () => {
    const [one, other] = [await signed('One'), await signed('Other')]
    const before = await recorded()
    const ends = await atOnce(
      () => submit(one, 'one'),
      () => submitElsewhere(other, 'other'),
    )
    expect(ends.map(({ status }) => status)).toEqual([200, 200])
    expect([await standing(one, 'One'), await standing(other, 'Other')]).toEqual([
      [true, 1],
      [true, 1],
    ])
    expect(await recorded()).toEqual(before.map((count) => count + 2))
  }, 30_000)
})

test('a submission of a draft that is discarded meanwhile, in another process, hands in nothing', async () => {
  const draft = await signed('Discarded')
  const before = await recorded()
  let late: ReturnType<typeof submit> | undefined
  await haltedAt(
    http.stores,
    'before stream',
    async () => {
      late = submit(draft, 'late')
      await untilHalted(http.stores)
      const discarded = await askElsewhere({ type: 'DiscardDraft', draft, revision: 1 }, 'early')
      expect(discarded.status).toBe(200)
    },
    "new.kind = 'decision'",
  )
  const { status, json } = await late!
  expect([status, json.code, json.details]).toMatchObject([409, 'draft.ended', { status: 'discarded' }])
  expect([await standing(draft, 'Discarded'), await recorded()]).toEqual([[false, 0], before])
}, 30_000)

test('both journals are whole', async () => {
  const { difference } = await http.owner.journal.verify({ commission: it.id })
  expect(difference).toBeNull()
}, 30_000)
