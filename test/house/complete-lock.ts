// A registry may lack binaries for foreign platforms. npm then leaves them out of the lock without a word, and `npm ci`
// refuses that lock. This puts them back; npm runs it after every change of node_modules (package.json, `dependencies`).
import { readFileSync, writeFileSync } from 'node:fs'

interface Entry {
  version?: string
  dev?: boolean
  devOptional?: boolean
  optionalDependencies?: Record<string, string>
}
interface Lock {
  packages: Record<string, Entry>
}

const systems: Record<string, string> = { windows: 'win32' }
for (const os of ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']) systems[os] = os
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const libraries: Record<string, string> = { gnu: 'glibc', glibc: 'glibc', musl: 'musl' }

/** Package-lock text in, the same text out with an entry for every optional dependency that a package names. */
export function completeLock(text: string): string {
  const lock = JSON.parse(text) as Lock
  for (const [holder, { optionalDependencies, dev, devOptional }] of Object.entries(lock.packages))
    for (const [name, range] of Object.entries(optionalDependencies ?? {}))
      if (!isLocked(lock, holder, name))
        lock.packages[`node_modules/${name}`] = binaryFor(name, range.replace(/^[~^]/, ''), { dev, devOptional })
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2) + '\n'
}

/** Node's own way of finding a package: beside the holder, then one folder up, and so on. */
function isLocked({ packages }: Lock, holder: string, name: string): boolean {
  const folders = holder
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return ['', ...folders].some((folder) => `${folder}/node_modules/${name}`.replace(/^\//, '') in packages)
}

/** Platform fields as the names of such packages tell them, keys in the order in which npm writes them. */
function binaryFor(name: string, version: string, { dev, devOptional }: Entry) {
  const words = name.slice(name.indexOf('/') + 1).split('-')
  const cpu = processors.filter((known) => words.includes(known))
  const os = words.flatMap((word) => systems[word] ?? [])
  const libc = words.flatMap((word) => libraries[word] ?? [])
  const some = (values: string[]) => (values.length > 0 ? values : undefined)
  return { version, cpu: some(cpu), dev, devOptional, libc: some(libc), optional: true, os: some(os) }
}

if (import.meta.main) {
  const path = new URL('../../package-lock.json', import.meta.url)
  const before = readFileSync(path, 'utf8')
  const after = completeLock(before)
  if (after !== before) writeFileSync(path, after)
}
