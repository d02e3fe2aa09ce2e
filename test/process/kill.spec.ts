import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { openStore } from '@plenary/store'
import { Chance } from '../support/chance.js'
import { commissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { acknowledgedIn, type Life, type Orders } from '../support/lives.js'
import { recount } from '../support/recount.js'
import { startProcess, startWorkerProcess, type Process } from '../support/worker-process.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ postgres: {} })
  await house.startWorker()
}, 120_000)
afterAll(() => house.close())

const day = 86_400_000
const opensOn = (later: number) => new Date(Date.now() + (200 + later) * day).toISOString().slice(0, 10)

async function convened(): Promise<Life> {
  const commission = await commissionAtWork(house)
  const sessions = [await commission.convene(opensOn(0)), await commission.convene(opensOn(3))]
  await commission.quiet()
  const opens = Date.parse(`${opensOn(0)}T10:00:00+03:00`)
  return { commission: commission.id, sessions: sessions.map(({ id }) => id), opens }
}

/** What is killed, and how it comes back. */
async function processesOf(orders: Orders) {
  const started = {
    worker: await startWorkerProcess(house.url, house.temporal.address),
    knocker: startProcess('test/support/lives.ts', {}, JSON.stringify(orders)),
  }
  const again = {
    worker: async () => (started.worker = await startWorkerProcess(house.url, house.temporal.address)),
    knocker: () => (started.knocker = startProcess('test/support/lives.ts', {}, JSON.stringify(orders))),
    temporal: () => house.bringTemporal(),
    postgres: () => house.bringPostgres(),
  }
  const end = {
    worker: () => started.worker.kill(),
    knocker: () => started.knocker.kill(),
    temporal: () => house.killTemporal(),
    postgres: () => house.killPostgres(),
  }
  return {
    kill: async (name: keyof typeof end) => {
      await end[name]()
      await again[name]()
    },
    knocker: (): Process => started.knocker,
    worker: (): Process => started.worker,
  }
}

const killed = ['worker', 'temporal', 'postgres', 'knocker'] as const

test('twenty kills: what was acknowledged is there once, reminders once each and never early, every life at its end', async () => {
  const lives = await Promise.all([convened(), convened(), convened()])
  await house.stopWorker()
  const acknowledged = join(mkdtempSync(join(tmpdir(), 'plenary-kill-')), 'acknowledged')
  const processes = await processesOf({ url: house.url, lives, acknowledged })
  const chance = new Chance(20)
  for (let kill = 0; kill < 20; kill++) {
    await pause(200 + chance.below(1000))
    await processes.kill(chance.oneOf(killed))
  }
  expect(await processes.knocker().ended).toBe(0)
  await processes.worker().kill()

  const counted = await recount(house.url)
  const acts = acknowledgedIn(acknowledged)
  expect(acts).toHaveLength(3 * (4 + 2 * 7))
  for (const { key, stream, version, events } of acts)
    expect(counted.keys.filter((one) => one.key === key)).toEqual([
      { stream, key, entries: events, first: version - events + 1, last: version },
    ])
  expect(counted.doubled).toEqual([])
  expect(counted.reminders.filter(({ late }) => late < 0)).toEqual([])
  for (const session of lives.flatMap(({ sessions }) => sessions)) {
    const sent = counted.reminders.filter(({ stream }) => stream === session)
    expect(sent.map(({ duty, level, collapsed }) => `${duty} ${level} ${String(collapsed)}`).sort()).toEqual([
      'proposals/1/birch L0 0',
      'proposals/1/cedar L0 0',
      'proposals/1/cedar L1 0',
      'tabling/1/edition L0 0',
      'tabling/1/plenary L0 0',
    ])
    expect(counted.stages.find(({ stream }) => stream === session)?.told).toBe(
      'StageOpened proposals, StageClosed proposals, StageOpened tabling, StageClosed tabling, ' +
        'StageOpened plenary, StageClosed plenary, SessionClosed ',
    )
  }
  expect(counted.broken).toEqual([])
  const owner = openStore({ url: house.url, role: 'owner', aggregates, almanac: almanacOf(calendars) })
  expect((await owner.journal.verify()).difference).toBeNull()
  await owner.close()
}, 240_000)
