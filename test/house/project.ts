import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Paths from the root of all that is, or is about to be, in the repository. */
export const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))

export const read = (path: string) => readFileSync(join(root, path), 'utf8')

export interface Manifest {
  name: string
  version: string
  license?: string
  private?: boolean
  type?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  allowScripts?: Record<string, boolean>
}

/** Manifests of the root ('.') and of every workspace, by folder. */
export const manifests = new Map(
  files
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .map((path) => [path.replace(/\/?package\.json$/, '') || '.', JSON.parse(read(path)) as Manifest]),
)
