import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Chance } from '../support/chance.js'
import { startPlenary, type Installation } from '../support/installation.js'
import { until } from '../support/until.js'
import { countAcknowledged, countReminders } from './recount.js'
import type { Line } from './scene.js'

const victims = ['api', 'worker', 'temporal', 'postgres'] as const
const seed = 20
/** Of the acts that the story acknowledges; the last kill leaves it some way to go. */
const span = 380

interface Kill {
  readonly after: number
  readonly victim: (typeof victims)[number]
}

/** Five of each, spread over the story. A moment is a number of acknowledged acts: it is the same in each run. */
function plannedKills(): Kill[] {
  const chance = new Chance(seed)
  const left = victims.flatMap((victim) => Array<Kill['victim']>(5).fill(victim))
  const width = Math.floor(span / left.length)
  const planned: Kill[] = []
  while (left.length > 0) {
    const [victim = 'api'] = left.splice(chance.below(left.length), 1)
    planned.push({ after: planned.length * width + 3 + chance.below(width), victim })
  }
  return planned
}

const acknowledgedIn = (file: string) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []

let plenary: Installation
let folder: string
let keys: string[]
let told: Line[]
let killed: Kill[]
let code: number | null

beforeAll(async () => {
  plenary = await startPlenary()
  folder = mkdtempSync(join(tmpdir(), 'plenary-acknowledged-'))
  const file = join(folder, 'keys')
  const demo = plenary.begin('demo', 'training', '--json', '--acknowledged', file)
  const isOver = () => demo.process.exitCode !== null
  killed = []
  for (const kill of plannedKills()) {
    await until('the next moment', () => isOver() || acknowledgedIn(file).length >= kill.after, 240_000)
    const pid = await until(`a running ${kill.victim}`, () => (isOver() ? 0 : plenary.pids()[kill.victim]), 120_000)
    if (pid === 0) break
    process.kill(pid, 'SIGKILL')
    killed.push(kill)
  }
  code = await demo.ended
  if (code !== 0) throw new Error(`after ${String(killed.length)} kills the demo ended: ${demo.stderr()}`)
  told = demo.lines.map((line) => JSON.parse(line) as Line)
  keys = acknowledgedIn(file)
}, 600_000)
afterAll(async () => {
  await plenary.end()
  rmSync(folder, { recursive: true })
}, 60_000)

describe('twenty kill -9 over API, worker, Temporal and PostgreSQL while a story is played', () => {
  test('leave the story its end', () => {
    expect(killed).toHaveLength(20)
    expect(code).toBe(0)
    const stages = told.filter(({ act, session }) => act === 'StageClosed' && session === 1)
    expect(stages.length).toBeGreaterThan(30)
    expect(told.filter(({ act }) => act === 'SittingClosed').map(({ session }) => session)).toEqual([1, 2])
    expect(told.filter(({ act }) => act === 'DecisionRecorded')).toHaveLength(6)
  })

  test('lose no act that was acknowledged, and double none', async () => {
    expect(keys.length).toBeGreaterThan(span)
    expect(new Set(keys).size).toBe(keys.length)
    expect(await countAcknowledged(plenary.sql, keys)).toEqual({ lost: [], doubled: [] })
  })

  test('double no reminder and send none early', async () => {
    const [{ commission }] = told as [Line]
    const { sent, doubled, early } = await countReminders(plenary.sql, commission)
    expect(sent).toBeGreaterThan(150)
    expect({ doubled, early }).toEqual({ doubled: 0, early: 0 })
    process.stdout.write(
      `${String(killed.length)} kills, ${String(keys.length)} acts acknowledged, ${String(sent)} reminders\n`,
    )
  })

  test('leave a journal from which everything stored follows, and nobody stuck', async () => {
    expect(await plenary.command('verify')).toMatchObject({ code: 0 })
    expect(await plenary.sql('select kind, stream, code from incident where closed_at is null')).toEqual([])
  }, 60_000)
})
