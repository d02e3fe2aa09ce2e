import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { add, bringStores, openTally, type Stores } from '../support/tally-store.js'

let stores: Stores
const folder = mkdtempSync(join(tmpdir(), 'plenary-acts-'))
beforeAll(async () => {
  stores = await bringStores()
}, 60_000)
afterAll(async () => {
  await stores.stop()
  rmSync(folder, { recursive: true })
}, 60_000)

/** Seeded, so that a failure can be had again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
const linesOf = (log: string): string[] =>
  existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []

function knocking(log: string, stream: string, round: number): ChildProcess {
  const script = new URL('../support/knocking-process.ts', import.meta.url).pathname
  const loader = new URL('../../libs/engine/loader.mjs', import.meta.url).pathname
  return spawn(process.execPath, ['--import', loader, script, stores.url, stream, log, String(round)], {
    stdio: 'inherit',
  })
}

test('of acts of a process that is killed again and again, what was acknowledged stands once, and nothing twice', async () => {
  const store = stores.open('owner')
  const { tally, commission } = await openTally(store)
  const log = join(folder, 'acts')
  const next = random(20_260_914)
  for (let round = 0; round < 4; round++) {
    const enough = linesOf(log).length + 10 + Math.floor(next() * 60)
    const child = knocking(log, tally.id, round)
    while (linesOf(log).length < enough) await turn()
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const lines = linesOf(log).map((line) => line.split(' '))
  const sent = lines.filter(([what]) => what === 'sent').map(([, key]) => key as string)
  const done = lines.filter(([what]) => what === 'done') as [string, string, string][]
  const entries = await stores.sql<{ key: string; version: number }>(
    "select payload::json->>'key' as key, version from journal where stream = $1 and type = 'Added'",
    [tally.id],
  )
  const versions = new Map(entries.map(({ key, version }) => [key, version]))
  expect(versions.size).toBe(entries.length)
  for (const [, key, version] of done) expect([key, versions.get(key)]).toEqual([key, Number(version)])
  for (const key of sent) await add(store, tally, key)
  expect(await store.reads.state(tally)).toMatchObject({ version: 1 + sent.length, state: { total: sent.length } })
  expect((await stores.open('owner').journal.verify({ commission })).difference).toBeNull()
}, 120_000)
