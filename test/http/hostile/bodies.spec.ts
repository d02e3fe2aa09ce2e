import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { journalled } from '../../support/expect-problem.js'
import { bodies, type HostileBody } from '../../support/hostile/bodies.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'

let siege: Siege
let recorded: number
beforeAll(async () => {
  siege = await bringSiege()
  recorded = await journalled(siege.http)
}, 120_000)
afterAll(() => siege.stop(), 60_000)

const post = ({ headers = {}, bytes }: Pick<HostileBody, 'headers' | 'bytes'>) => {
  const head = {
    host: 'plenary.example.org',
    authorization: `Bearer ${siege.it.tokens['birch.secretary']!}`,
    'idempotency-key': randomUUID(),
    'content-length': String(bytes.length),
    ...headers,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  return siege
    .wire()
    .send(`POST /api/v1/sessions/${siege.it.session}/commands HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    .send(bytes)
}

test.each(Object.entries(bodies))('%s is no body', async (_, body) => {
  const answer = siege.look((await post(body).answer())!)
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([body.status, body.code])
  await siege.answersStill()
})

test('nothing of all that was recorded, and the next one is answered', async () => {
  expect(await journalled(siege.http)).toBe(recorded)
  expect(({} as { a?: number }).a).toBeUndefined()
  await siege.lift('bodies')
})
