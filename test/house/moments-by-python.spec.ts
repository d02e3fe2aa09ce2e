import { describe, expect, it } from '@jest/globals'
import { createResolve, tzdata } from '@plenary/calendar'
import type { Unit } from '@plenary/domain'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomCalendars, randomMoments, type Case } from '../support/random-moments.js'

type Answer = readonly [from: number, to: number, first: string, last: string, onNonWorking: boolean]

const each = 2_000
const seed = 20_240_301
const units: readonly Unit[] = ['d', 'wd', 'cd', 'w', 'm', 'h']
const calendars = randomCalendars(seed)

/** A run that fails says why; without Python there is no proof, and the test fails. */
function python(args: readonly string[], env: Record<string, string> = {}, input?: string): string {
  const options = { input, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 28 } as const
  const { status, stdout, stderr, error } = spawnSync('python3', args, { ...options, timeout: 180_000 })
  if (status !== 0) throw new Error(`python3 ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/** A folder below the temporary one with numpy in it, brought once; without numpy the program counts in loops and says so. */
function numpyFolder(): string {
  const version = python(['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).trim()
  const folder = join(tmpdir(), `plenary-numpy-${version}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(`${folder}-`)
  try {
    python(['-m', 'pip', 'install', '--quiet', '--timeout', '10', '--retries', '1', '--target', fresh, 'numpy'])
    renameSync(fresh, folder)
  } catch (fault) {
    console.log(`numpy cannot be had: ${String(fault)}`)
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

/** In a zone of the machine that is none of those compared, and not this process's. */
function byPython(cases: readonly Case[]): { answers: readonly Answer[]; by: string } {
  const program = join(import.meta.dirname, 'moments-by-python.py')
  const env = { PYTHONPATH: numpyFolder(), TZ: 'Pacific/Auckland' }
  return JSON.parse(python([program], env, JSON.stringify({ calendars, cases })))
}

function byUs(cases: readonly Case[]): readonly (Answer | null)[] {
  const resolve = createResolve(calendars)
  return cases.map(({ moment, anchors }) => {
    const found = resolve(moment, anchors)
    return found && [found.from, found.to, found.on.from, found.on.to, found.onNonWorking === true]
  })
}

describe('a separate program in Python', () => {
  const cases = units.flatMap((unit, n) => randomMoments(unit, seed + n, each))
  const { answers, by } = byPython(cases)
  const ours = byUs(cases)
  const apart = cases.flatMap((one, n) =>
    JSON.stringify(ours[n]) === JSON.stringify(answers[n]) ? [] : [{ ...one, ours: ours[n], python: answers[n] }],
  )

  it.each(units)('works out 2,000 random moments in %s to the same instants and days', (unit) => {
    expect(cases.filter(({ moment }) => moment.unit === unit)).toHaveLength(each)
    expect(apart.filter(({ moment }) => moment.unit === unit)).toEqual([])
  })

  it('was asked for moments of every kind', () => {
    const flags = answers.filter(([, , , , flagged]) => flagged).length
    const ranges = answers.filter(([from, to]) => from !== to).length
    expect(Math.min(flags, ranges, answers.length - flags, answers.length - ranges)).toBeGreaterThan(1_000)
    expect(new Set(answers.map(([from]) => from)).size).toBeGreaterThan(9_000)
    console.log(
      `${String(answers.length)} moments compared (${String(ranges)} of them ranges, ${String(flags)} on days off), ` +
        `${String(apart.length)} apart; ours: Node ${process.version}, zones ${tzdata}; theirs: ${by}`,
    )
  })
})
