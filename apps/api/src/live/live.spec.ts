import { afterEach, expect, test } from '@jest/globals'
import type { Live as Changes, Scope } from '@plenary/store'
import * as frames from './frames.js'
import { Live } from './live.js'
import type { Reader } from './reader.js'

const scope: Scope = { commission: crypto.randomUUID(), part: 'elm' }
let live: Live
afterEach(() => live.close())

/** How somebody is let go who listens where the store says this of what they are told now; asked twice: they are not. */
async function letGo(says: () => Promise<readonly (Scope | null)[]>): Promise<unknown> {
  return new Promise((end) => {
    let asked = 0
    const scopes = () => {
      if (asked++ > 0) end('told as before')
      return says()
    }
    live = new Live({ changes: () => Promise.resolve([]), scopes } as unknown as Changes)
    live.admit({ pass: {}, end, tell: () => undefined } as unknown as Reader, scope, [0, 0])
  })
}

test.each([
  ['nothing any more', null],
  ['another commission', { ...scope, commission: crypto.randomUUID() }],
  ['the commission without the desk', { ...scope, part: null }],
  ['another desk', { ...scope, part: 'fir' }],
])('who is told %s is let go with a word', async (_, now) => {
  expect(await letGo(() => Promise.resolve([now]))).toBe(frames.ended)
})
test('who is told the same goes on being told', async () => {
  expect(await letGo(() => Promise.resolve([scope]))).toBe('told as before')
})
test('where nobody can tell what somebody is told they are let go without a word', async () => {
  expect(await letGo(() => Promise.reject(new Error('away')))).toBeUndefined()
})
test('whoever comes when it is closed is let go at once', () => {
  live = new Live({ changes: () => Promise.resolve([]), scopes: () => Promise.resolve([scope]) } as unknown as Changes)
  live.close()
  let gone = 0
  live.admit({ pass: {}, end: () => (gone += 1), tell: () => undefined } as unknown as Reader, scope, [0, 0])
  expect(gone).toBe(1)
})
