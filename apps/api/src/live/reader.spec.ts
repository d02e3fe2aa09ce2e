import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { Reader } from './reader.js'

const pass = { credential: Buffer.alloc(32), office: 'o' }
const frame = Buffer.from(`${'x'.repeat(16_382)}\n\n`)
const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

/** Somebody at the end of a real connection, and the reader who stands for them in the server. */
function connected(): Promise<{ reader: Reader; answer: Promise<IncomingMessage> }> {
  return new Promise((resolve) => {
    const server = createServer((_, raw) => resolve({ reader: new Reader(pass, raw, {}), answer }))
    const answer = new Promise<IncomingMessage>((answered) => {
      server.listen(0, '127.0.0.1', () => {
        const asked = get({ port: (server.address() as AddressInfo).port, agent: false }, answered)
        asked.on('error', () => undefined)
        closers.push(() => asked.destroy())
      })
    })
    closers.push(() => server.close())
  })
}

test('who does not read is let go before much waits for them', async () => {
  const { reader, answer } = await connected()
  reader.begin('first')
  ;(await answer).pause()
  let told = 0
  while (!reader.isGone && told < 10_000) {
    reader.tell(frame)
    told++
    await turn()
  }
  expect(reader.isGone).toBe(true)
  // What a system keeps for a connection of its own is some megabytes.
  expect(told * frame.length).toBeLessThan(20_000_000)
})

test('who reads is told everything, what was told before they began behind it', async () => {
  const { reader, answer } = await connected()
  reader.tell(Buffer.from('second '))
  reader.tell(Buffer.from('third '))
  reader.begin('first ')
  reader.end(Buffer.from('last'))
  reader.tell(frame)
  let text = ''
  for await (const chunk of await answer) text += String(chunk)
  expect(text).toBe('first second third last')
})

test('who does not begin is let go before much is held for them', async () => {
  const { reader } = await connected()
  for (let count = 0; count < 5; count++) reader.tell(frame)
  expect(reader.isGone).toBe(false)
  reader.tell(frame)
  expect(reader.isGone).toBe(true)
})
