import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from '@plenary/engine'

/** `plenary` as an operator types it, on the database of this address: how it ended, and what it said. */
export const plenaryOn = (url: string, ...args: string[]) => plenaryHearing(url, '', ...args)

/** The same, with what the command is told on its stdin. */
export async function plenaryHearing(url: string, heard: string, ...args: string[]) {
  const loader = join(projectFolder, 'libs/engine/loader.mjs')
  const main = join(projectFolder, 'apps/cli/src/main.ts')
  const env = { ...process.env, DATABASE_URL: url, PLENARY_API_DATABASE_URL: url }
  const child = spawn(process.execPath, ['--import', loader, main, ...args], { cwd: projectFolder, env })
  child.stdin.end(heard)
  let [out, err] = ['', '']
  child.stdout.on('data', (text) => (out += String(text)))
  child.stderr.on('data', (text) => (err += String(text)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out: out.trim(), err: err.trim() }
}
