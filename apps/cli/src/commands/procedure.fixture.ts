import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, jest } from '@jest/globals'
import { run } from '../run.js'
import { procedureCommand } from './procedure.js'

export const folder = mkdtempSync(join(tmpdir(), 'plenary-procedure-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  jest.restoreAllMocks()
})

export const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** The command as typed: its code, what it gave and what it said of it. */
export async function procedure(...args: string[]) {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text)
      return true
    })
  const code = await run([procedureCommand()], ['procedure', ...args])
  return { code, ...said }
}

export type Row = Record<string, unknown>
