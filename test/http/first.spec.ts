import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'

let http: Http
beforeAll(async () => {
  http = await bringHttp()
}, 60_000)
afterAll(() => http.stop(), 60_000)

test('a commission is founded, convenes a session, and shows it', async () => {
  const { id, tokens } = await found(http)
  const chair = tokens['plenary.chair']!
  console.log((await http.ask(`commissions/${id}`, { as: chair })).text.slice(0, 300))
  const told = await http.ask(`commissions/${id}/sessions`, {
    as: chair,
    body: { opening: { kind: 'day', on: '2027-12-14' }, place: { city: 'Alder' }, host: 'alder' },
  })
  console.log(told.status, told.text.slice(0, 500), told.headers)
  await deliver(http)
  const session = await http.ask(String(told.headers.location), { as: chair })
  console.log(session.status, session.text.slice(0, 1500))
  for (const path of [
    '/docs',
    '/health/ready',
    '/metrics',
    '/api/v1/openapi.json',
    `/api/v1/commissions/${id}/clock`,
    '/api/v1/inbox',
    '/api/v1/nothing',
    '/%zz',
  ])
    console.log(
      path,
      (await http.ask(path, { as: path === '/metrics' ? http.administrator : chair })).text.slice(0, 300),
    )
  expect(session.status).toBe(200)
})
