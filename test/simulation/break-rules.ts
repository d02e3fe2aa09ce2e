// Breaks rules on purpose, one at a time, in a copy of the sources, and prints what caught each: an invariant of the
// simulation or a case of a spec. The exit code is 1 where one goes unnoticed, or where its text is not found.
import { spawnSync } from 'node:child_process'
import { BrokenCopy } from './broken-copy.js'
import type { Mutant } from './mutant.js'
import { mutants } from './mutants.js'

const simulation = ['--import', './libs/engine/loader.mjs', 'test/simulation/main.ts', '--brief']
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']

function output(folder: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 180_000 })
  return stdout + stderr
}

/** What the broken rule was caught by; `undefined`: by nothing of what was to catch it. */
function catcherOf({ caughtBy }: Mutant, folder: string): string | undefined {
  if ('cases' in caughtBy) {
    const failed = /●.* › (.*)/.exec(output(folder, [...jest, caughtBy.cases]))
    return failed?.[1] && `case: ${failed[1]}`
  }
  const told = output(folder, [...simulation, '--sequences', '240'])
  const [seed] = /seed \d+/.exec(told) ?? []
  const caught = caughtBy.invariants.find((name) => told.includes(`BROKEN: ${name}\n`))
  return caught && `invariant: ${caught} (${String(seed)})`
}

function tried(copy: BrokenCopy, mutant: Mutant): boolean {
  const started = performance.now()
  const told = (outcome: string) =>
    console.log(`${mutant.broken}\n    ${outcome} (${((performance.now() - started) / 1_000).toFixed(0)} s)`)
  try {
    const catcher = copy.with(mutant, () => catcherOf(mutant, copy.folder))
    told(catcher ?? 'NOT CAUGHT')
    return catcher !== undefined
  } catch (error) {
    told(`NOT BROKEN: ${String(error)}`)
    return false
  }
}

const wanted = process.argv.slice(2)
const chosen = mutants.filter(({ broken }) => wanted.length === 0 || wanted.some((word) => broken.includes(word)))
const copy = new BrokenCopy()
try {
  const caught = chosen.filter((mutant) => tried(copy, mutant))
  console.log(`${String(caught.length)} of ${String(chosen.length)} rules broken on purpose were caught`)
  process.exitCode = caught.length === chosen.length ? 0 : 1
} finally {
  copy.remove()
}
