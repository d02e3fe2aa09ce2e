import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import { bringHttp, type Http } from '../support/http-commission.js'
import { type LiveScene, liveScene } from '../support/live-scene.js'
import { Listener } from '../support/listener.js'
import { holders, revoke, waysOut } from '../support/revoking.js'

let http: Http
let it: LiveScene
beforeAll(async () => {
  http = await bringHttp()
  it = await liveScene(http)
}, 120_000)
afterEach(() => it.hangUp())
afterAll(() => http.stop(), 60_000)

describe('a stream ends', () => {
  const holder = holders.find(({ office }) => office === 'cedar.head')!

  test.each(Object.keys(waysOut))('within a second when %s, and says no more than that', async (way) => {
    const right = await waysOut[way]!(it, holder)
    const stream = await it.listenWith(right.headers)
    const other = await it.listening('plenary.chair')
    await stream.heard(1)
    await right.takeAway()
    expect(await stream.ended()).toBeLessThan(1_000)
    await right.giveBack?.()
    expect(stream.events.slice(1)).toEqual([{ event: 'ended', id: undefined, data: {} }])
    await it.act()
    expect((await other.heard(2)).map(({ event }) => event)).toEqual(['ready', 'changed'])
  })

  test('with the last day of the term at the seat, by the clock of the commission', async () => {
    const { sql } = http.stores
    const lastDay = 'update term set until_on = $3 where commission = $1 and person = $2'
    await sql(lastDay, [it.id, holder.person, '2027-08-02'])
    const stream = await it.listening(holder.office)
    await http.owner.clock.move(it.id, Date.parse('2027-08-02T20:59:00Z'))
    // Whoever was let go since, was looked at together with everybody else.
    await revoke(it, 1, () => Promise.resolve())
    expect(stream.endedAt).toBeUndefined()
    await http.owner.clock.move(it.id, Date.parse('2027-08-02T21:00:00Z'))
    expect(await stream.ended()).toBeLessThan(1_000)
    await sql(lastDay, [it.id, holder.person, null])
  })

  test('within a second, whoever else is let go at that moment', async () => {
    const longest = Math.max(...(await revoke(it, 16, () => Promise.resolve())))
    expect(longest).toBeLessThan(1_000)
  })
})

test('a process that stops lets everybody go at once, to go on elsewhere from where they were', async () => {
  const other = await createApi(http.store, { now: () => http.clock.now })
  await other.listen(0, '127.0.0.1')
  const headers = { authorization: `Bearer ${it.tokens['plenary.chair']!}` }
  const stream = await Listener.at(`${await other.getUrl()}/api/v1/events`, headers)
  const deaf = await Listener.at(`${await other.getUrl()}/api/v1/events`, headers)
  deaf.stopReading()
  await stream.heard(1)
  await it.act()
  const [, told] = await stream.heard(2)
  const since = performance.now()
  await other.close()
  expect(performance.now() - since).toBeLessThan(1_000)
  await stream.ended(since)
  expect(stream.events.map(({ event }) => event)).toEqual(['ready', 'changed'])
  await it.act()
  const again = await it.listening('plenary.chair', { 'last-event-id': told!.id! })
  expect((await again.heard(1)).map(({ event }) => event)).toEqual(['changed'])
})
