import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '@plenary/engine'

const folder = join(projectFolder, 'apps/web')
const built = join(folder, 'dist/site/index.html')
const vite = join(projectFolder, 'node_modules/vite/bin/vite.js')

/** Where its sources are newer than what was built of them. Where it ships built there is nothing to build it with. */
export async function buildPortal(): Promise<string[]> {
  if (!existsSync(vite) || (existsSync(built) && newest(['src', 'index.html']) < statSync(built).mtimeMs)) return []
  await promisify(execFile)(process.execPath, [vite, 'build', folder, '--logLevel', 'warn'])
  return []
}

const newest = (names: readonly string[]): number =>
  Math.max(...names.flatMap(pathsOf).map((path) => statSync(path).mtimeMs))

function pathsOf(name: string): string[] {
  const path = join(folder, name)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true }).map((one) => join(path, String(one)))
}
