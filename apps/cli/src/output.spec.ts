import { PassThrough } from 'node:stream'
import { expect, test } from '@jest/globals'
import { whileRead } from './output.js'

const left = (code: string): number => {
  let count = 0
  const stream = new PassThrough()
  whileRead(stream, () => void (count += 1))
  stream.emit('error', Object.assign(new Error(code), { code }))
  return count
}

test('a reader that closes the pipe ends the command; any other fault is thrown', () => {
  expect(left('EPIPE')).toBe(1)
  expect(() => left('ENOSPC')).toThrow('ENOSPC')
})
