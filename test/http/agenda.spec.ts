import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'

let http: Http
let it: Cycle
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

test('the next draft agenda opens with the clauses not concluded: since when, how often carried over, who reported what', async () => {
  await it.act('birch.secretary', `decisions/${it.decision}/commands`, {
    type: 'ReportImplementation',
    clause: '1',
    state: 'partly',
  })
  const next = { opening: { kind: 'window', from: '2028-09-01', to: '2028-10-31' }, place: {} }
  const convened = await it.act('plenary.chair', `commissions/${it.id}/sessions`, next)
  await it.quiet()
  const { items } = await it.see(`sessions/${convened.json.events[0].founding.id}/agenda`)
  const adoptedAt = (await it.see(`decisions/${it.decision}`)).adoptedAt
  expect(items[0]).toMatchObject({ number: 1, origin: 'carryOver' })
  expect(items[0].carriedOver).toEqual([
    {
      ...{ decision: it.decision, number: '1/1', clause: '1', title: { en: 'Exchange them' } },
      ...{ session: it.session, adoptedAt, carried: 0, control: 'keep' },
      reports: [{ body: 'birch', state: 'partly', at: http.clock.now }],
    },
  ])
})
