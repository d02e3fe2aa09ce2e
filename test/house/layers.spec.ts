import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './project.js'

/** What dependency-cruiser forbids under a folder, each as `rule: from -> to`. */
function faultsUnder(folder: string): string[] {
  const cruiser = join(root, 'node_modules/.bin/depcruise')
  const options = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...options, 'apps', 'libs', 'workflows'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort()
}

describe('the layers', () => {
  it('hold: every box reaches only boxes below it', () => {
    expect(faultsUnder(root)).toEqual([])
  })
})

describe('a planted fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-layers-'))
  let faults: string[] = []

  function plant(path: string, ...lines: string[]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), lines.join('\n'))
  }

  function plantPackage(place: string, name: string, dependencies: Record<string, string> = {}) {
    plant(
      `${place}/package.json`,
      JSON.stringify({ name, exports: { '.': { source: './src/index.ts' } }, dependencies }),
    )
    mkdirSync(join(folder, 'node_modules/@plenary'), { recursive: true })
    symlinkSync(join(folder, place), join(folder, 'node_modules', name))
  }

  beforeAll(() => {
    plant('package.json', JSON.stringify({ name: 'plenary', workspaces: ['apps/*', 'libs/*', 'workflows'] }))
    plantPackage('libs/domain', '@plenary/domain', { '@plenary/contract': '0.1.0' })
    plantPackage('libs/contract', '@plenary/contract', { zod: '4.6.7' })
    plantPackage('libs/odd', '@plenary/odd')
    plantPackage('workflows', '@plenary/workflows', { '@plenary/contract': '0.1.0' })
    for (const name of ['zod', '@jest'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    plant('libs/domain/src/index.ts', `import type { Reply } from '@plenary/contract'`, 'export type Answer = Reply')
    plant('libs/domain/src/rule.ts', `import { readFileSync } from 'node:fs'`, 'export const rule = readFileSync')
    plant('libs/domain/src/rule.spec.ts', `import { expect } from '@jest/globals'`, 'expect(1).toBe(1)')
    plant('libs/contract/src/index.ts', `import { z } from 'zod'`, 'export type Reply = z.ZodType')
    plant('libs/odd/src/index.ts', `export type { Answer } from '../../domain/src/index.js'`)
    plant('workflows/src/index.ts', `import { z } from '@plenary/contract'`, `export { z }`)
    plant('apps/api/src/one.ts', `import { two } from './two.js'`, 'export const one = () => two')
    plant('apps/api/src/two.ts', `import { one } from './one.js'`, 'export const two = () => one')
    plant('apps/worker/src/index.ts', `import { one } from '../../api/src/one.js'`, 'export default one')
    faults = faultsUnder(folder)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is caught: domain imports a box above it, if only a type', () => {
    expect(faults).toContain('layer libs/domain: libs/domain/src/index.ts -> libs/contract/src/index.ts')
  })
  it('is caught: domain imports a builtin of Node', () => {
    expect(faults).toContain('domain imports nothing: libs/domain/src/rule.ts -> fs')
  })
  it('is caught: an app imports the app beside it', () => {
    expect(faults).toContain('layer apps/worker: apps/worker/src/index.ts -> apps/api/src/one.ts')
  })
  it('is caught: a workflow reaches a package through the contract', () => {
    expect(faults.filter((fault) => fault.startsWith('sandbox: workflows/src/index.ts -> '))).toHaveLength(1)
  })
  it('is caught: a box that no layer knows', () => {
    expect(faults).toContain('box without a layer: libs/odd/src/index.ts -> libs/domain/src/index.ts')
  })
  it('is caught: two files that import each other', () => {
    expect(faults).toContain('circle: apps/api/src/one.ts -> apps/api/src/two.ts')
  })
  it('is caught: a package that no manifest names', () => {
    expect(faults.filter((fault) => fault.startsWith('undeclared: libs/domain/src/rule.spec.ts -> '))).toHaveLength(1)
  })
})
