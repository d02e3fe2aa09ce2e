import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, type Http } from '../support/http-commission.js'
import { changeDesk, type LiveScene, liveScene } from '../support/live-scene.js'
import type { Listener } from '../support/listener.js'
import { until } from '../support/until.js'

let http: Http
let it: LiveScene
beforeAll(async () => {
  http = await bringHttp()
  it = await liveScene(http)
}, 120_000)
afterEach(() => it.hangUp())
afterAll(() => http.stop(), 60_000)

const changed = (kind: string, id: string) => ({ event: 'changed', data: { kind, id } })

describe('who listens', () => {
  test('is told which resource changed, by kind and id, and nothing else', async () => {
    const chair = await it.listening('plenary.chair')
    await it.act()
    const [ready, told] = await chair.heard(2)
    expect(ready).toMatchObject({ event: 'ready', data: {} })
    expect(told).toEqual({ ...changed('commission', it.id), id: expect.stringMatching(/^\d+-[0-9a-f]{8}$/) })
    expect(chair.text.split('\n').filter((line) => line !== '')).toHaveLength(7)
  })

  test('is told by an answer that nobody keeps, packs or holds back', async () => {
    const { status, headers } = await it.listening('plenary.chair')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
  })

  test('is told of the desk of their own part if they work there, and the same as ever if they do not', async () => {
    const desk = await it.deskOf('birch')
    const others = ['plenary.chair', 'secretariat.commissionSecretary', 'cedar.head', 'secretariat.auditor']
    const heard = async (atDesk: boolean) => {
      const own = await it.listening('birch.contributor')
      const rest = await Promise.all(others.map((office) => it.listening(office)))
      if (atDesk) await changeDesk(http, desk)
      await it.act()
      if (atDesk) await changeDesk(http, desk)
      await it.act()
      const events = await own.heard(atDesk ? 5 : 3)
      for (const one of rest) await one.heard(3)
      const texts = rest.map(({ text }) => text)
      it.hangUp()
      return { texts, kinds: events.slice(1).map(({ data }) => (data as { kind: string }).kind) }
    }
    const [quiet, busy] = [await heard(false), await heard(true)]
    const seqs = (text: string) => text.replaceAll(/id: (\d+)/g, (_, seq: string) => `id: ${String(Number(seq) % 2)}`)
    expect([quiet.kinds.length, [...busy.kinds].sort()]).toEqual([2, ['commission', 'commission', 'desk', 'desk']])
    expect(busy.texts.map(seqs)).toEqual(quiet.texts.map(seqs))
    const first = /id: (\d+)/
    const [before, after] = [quiet.texts[0]!, busy.texts[0]!].map((text) => Number(first.exec(text)?.[1]))
    expect(after! - before!).toBe(2)
  })
})

describe('who comes again', () => {
  const idOf = (one: Listener, index: number) => one.events[index]!.id!

  test('with the id of the last event is told exactly what they missed, at their desk too', async () => {
    const desk = await it.deskOf('birch')
    const first = await it.listening('birch.head')
    await changeDesk(http, desk)
    await first.heard(2)
    first.hangUp()
    await it.act()
    await changeDesk(http, desk)
    await it.act()
    const again = await it.listening('birch.head', { 'last-event-id': idOf(first, 1) })
    const missed = [changed('commission', it.id), changed('commission', it.id), changed('desk', desk)]
    expect((await again.heard(3)).map(({ event, data }) => ({ event, data }))).toEqual(missed)
    again.hangUp()
    const partly = await it.listening('birch.head', { 'last-event-id': idOf(again, 1) })
    await it.act()
    expect((await partly.heard(2)).map(({ id }) => id).slice(0, 1)).toEqual([idOf(again, 2)])
    partly.hangUp()
    const whole = await it.listen(it.tokens['birch.head']!, { 'last-event-id': idOf(partly, 1) })
    await it.act()
    expect((await whole.heard(1)).map(({ event, data }) => ({ event, data }))).toEqual([changed('commission', it.id)])
  })

  test('with an id of other circles, or of a future, is told to read anew', async () => {
    const [birch, cedar] = [await it.listening('birch.head'), await it.listening('cedar.head')]
    const ahead = idOf(birch, 0).replace(/^\d+/, '999999')
    for (const id of [idOf(cedar, 0), ahead]) {
      const [told] = await (await it.listening('birch.head', { 'last-event-id': id })).heard(1)
      expect(told).toEqual({ event: 'reset', id: idOf(birch, 0), data: {} })
    }
  })

  test('after more than a thousand changes is told to read anew', async () => {
    const chair = await it.listening('plenary.chair')
    const id = idOf(chair, 0)
    it.hangUp()
    const [seq, mark] = id.split('-') as [string, string]
    const entries = `insert into journal select circle, seq + n, at, gen_random_uuid(), kind, 1, type, payload, hash
      from journal, generate_series(1, 1001) n where circle = $1 and seq = $2`
    await http.stores.sql(entries, [it.id, Number(seq)])
    await http.stores.sql('update circle set seq = seq + 1001 where id = $1', [it.id])
    const [told] = await (await it.listening('plenary.chair', { 'last-event-id': id })).heard(1)
    expect(told).toMatchObject({ event: 'reset', id: `${String(Number(seq) + 1001)}-${mark}` })
    const nearer = `${String(Number(seq) + 1)}-${mark}`
    const all = await (await it.listening('plenary.chair', { 'last-event-id': nearer })).heard(1000)
    expect(all.at(-1)).toMatchObject({ event: 'changed', id: `${String(Number(seq) + 1001)}-${mark}` })
  })

  test.each(['', 'x', '1', '1-', '-1-00000000', '1.2.3-00000000', '1-0000000g', "1-00000000' or 1=1"])(
    'with what is no id of an event is refused: %j',
    async (id) => {
      const told = await http.ask('events', { as: it.tokens['plenary.chair']!, headers: { 'last-event-id': id } })
      expectProblem(told, 400, 'events.idMalformed', { details: { header: 'Last-Event-ID' } })
    },
  )
})

describe('nobody listens', () => {
  test('without a credential, or in an office that sees no contents', async () => {
    expectProblem(await http.ask('events'), 401, 'token.missing')
    expectProblem(await http.ask('events', { as: 'nobody' }), 401, 'token.unknown')
    const administrator = it.tokens['secretariat.administrator']!
    for (const as of [http.administrator, administrator])
      expectProblem(await http.ask('events', { as }), 403, 'read.notPermitted')
  })

  test('more than ten times at once by one account, until one of these hangs up', async () => {
    const as = it.tokens['cedar.secretary']!
    for (let count = 0; count < 10; count++) await it.listening('cedar.secretary')
    const told = await http.ask('events', { as })
    expectProblem(told, 429, 'events.tooMany', { details: { most: 10 } })
    expect(told.headers['retry-after']).toBe('5')
    expect((await it.listening('cedar.head')).status).toBe(200)
    it.listeners[0]!.hangUp()
    await until('a free place', async () => (await http.ask('events', { as })).status === 200)
  })

  test('who only asks how it would be answered', async () => {
    const told = await http.ask('events', { as: it.tokens['plenary.chair']!, method: 'HEAD' })
    expect([told.status, told.headers['content-type'], told.text]).toEqual([200, 'text/event-stream', ''])
  })
})
