import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { endProcess, identify, isStill } from './index.js'

async function stubborn() {
  const script = 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000); console.log("up")'
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const identity = identify(child.pid ?? 0)
  if (identity === undefined) throw new Error('the child is not seen')
  return identity
}

test('a process is known by its arguments and is gone after its end', async () => {
  const known = await stubborn()
  expect(known.command).toContain('setInterval')
  await endProcess(known, [['SIGKILL', 5000]])
  expect(isStill(known)).toBe(false)
  expect(identify(known.pid)).toBeUndefined()
})

test('a process that ignores the first signal gets the next one', async () => {
  const known = await stubborn()
  await endProcess(known, [
    ['SIGTERM', 100],
    ['SIGKILL', 5000],
  ])
  expect(isStill(known)).toBe(false)
})

test('a later process with the same pid is not taken for the earlier one', () => {
  const me = identify(process.pid)
  expect(me && isStill(me)).toBe(true)
  expect(isStill({ pid: process.pid, started: 'another time', command: '' })).toBe(false)
})
