import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { frames } from '../../support/hostile/frames.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'

/** Short, so that a test sees them end. */
const patience = { headers: 400, request: 800, silence: 1_500, looks: 50 }
let siege: Siege
beforeAll(async () => {
  siege = await bringSiege({ patience })
}, 120_000)
afterAll(() => siege.stop(), 60_000)

describe('what is no request, or more than one', () => {
  test.each(Object.entries(frames))('%s', async (_, { sent, answers, ends }) => {
    const wire = siege.wire().send(sent)
    for (const status of answers) {
      const answer = await wire.answer()
      expect(answer && siege.look(answer).status).toBe(status)
    }
    if (ends) expect(await wire.answer()).toBeNull()
    else expect(wire.isOpen).toBe(true)
    wire.drop()
    await siege.answersStill()
  })
})

const head = 'POST /api/v1/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n'
describe('who takes their time', () => {
  const slow: Record<string, readonly [string, number | null]> = {
    'says nothing': ['', 408],
    'sends half a line': ['GET /health/li', 408],
    'sends headers that do not end': ['GET /health/live HTTP/1.1\r\nHost: a\r\n', 408],
    'sends no body': [head, 408],
    'sends half a body': [`${head}{"email":`, 408],
    'sends chunks that do not end': [
      `${head.replace(/Content-Length: 100/, 'Transfer-Encoding: chunked')}1\r\n{\r\n`,
      408,
    ],
    'has been answered and says no more': ['GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n', 200],
  }
  test.each(Object.entries(slow))('and %s, is let go', async (_, [sent, status]) => {
    const wire = siege.wire().send(sent)
    const answer = await wire.answer()
    expect(answer && siege.look(answer).status).toBe(status)
    await wire.end()
    expect(wire.isOpen).toBe(false)
  })

  test('and sends a byte now and then, is let go as well', async () => {
    const wire = siege.wire()
    const bytes = `${head}${' '.repeat(100)}`
    let sent = 0
    const dripping = setInterval(() => wire.send(bytes.charAt(sent++)), 30)
    const answer = await wire.answer()
    expect(answer && siege.look(answer).status).toBe(408)
    clearInterval(dripping)
  })

  test('and hangs up in the middle, disturbs nobody', async () => {
    for (const sent of ['', 'GET /', head, `${head}{`, 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n']) {
      const wire = siege.wire().send(sent)
      wire.drop()
      await wire.end()
    }
    await siege.answersStill()
  })
})

test('a thousand connections at once, half of them silent, keep nobody from being answered', async () => {
  const silent = Array.from({ length: 500 }, () => siege.wire().send('GET /health/live HTTP/1.1\r\n'))
  const asking = Array.from({ length: 500 }, () => siege.wire().send('GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n'))
  await siege.answersStill()
  const answers = await Promise.all(asking.map((wire) => wire.answer()))
  expect(answers.map((answer) => siege.look(answer!).status)).toEqual(Array<number>(500).fill(401))
  const ended = await Promise.all(silent.map((wire) => wire.answer()))
  expect(ended.map((answer) => siege.look(answer!).status)).toEqual(Array<number>(500).fill(408))
})

test('nothing failed, and nobody was told anything', () => siege.lift('connections'))
