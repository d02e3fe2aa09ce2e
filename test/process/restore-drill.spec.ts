import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { StreamRef } from '@plenary/domain'
import { temporaryHome, type TemporaryHome } from '@plenary/engine'
import { CommissionAtWork, commissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { run } from '../support/installation.js'
import { plenaryOn } from '../support/plenary-command.js'
import { recount } from '../support/recount.js'
import { people } from '../support/small-commission.js'
import { remindersTold, stagesTold } from '../support/told.js'
import { consoleOf } from '../support/walls.js'

let house: House
let anotherHome: TemporaryHome
let place: string
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  anotherHome = await temporaryHome()
  place = await mkdtemp(join(tmpdir(), 'drill-'))
}, 120_000)
afterAll(async () => {
  await house.close()
  await anotherHome.remove()
  await rm(place, { recursive: true, force: true })
})

const secretary = people.commissionSecretary
const { office, body, role, person } = secretary
/** By a term the database lets the secretary see what the commission is told. */
const inOffice = {
  offices: [{ id: office, body, role, title: { en: 'Secretary', ru: 'Секретарь' } }],
  persons: [{ id: person }],
  terms: [{ office, person, from: '2020-01-01', mark: 'A' }],
} as const

/** What reaches people: how many notices of each kind they find in their own name, with the rights of the API. */
async function reaching({ url, store }: House, { id }: CommissionAtWork): Promise<Record<string, number>> {
  const account = await store.accounts.open({ person, commission: id })
  const console = await consoleOf(url, 'plenary_api')
  try {
    const counted = `select concat_ws(' ', kind, level) as kind, count(*)::int as count from notice group by 1 order by 1`
    const rows = await console.ask<{ kind: string; count: number }>(counted, await store.accounts.issueToken(account))
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
  } finally {
    await console.end()
  }
}

const reminders = (level: string, on: string, ...parts: string[]) =>
  parts.map((part) => `proposals/1/${part} ${level} ${on}T14:00 for 2027-03-17T14:00`)
const beforeTheLoss = reminders('L0', '2027-03-10', 'alder', 'birch', 'cedar')
const release = { type: 'ReleaseNotices', authority: 'The parts were called, 18 March' } as const

async function workToTheBackup(folder: string): Promise<{ commission: CommissionAtWork; session: StreamRef }> {
  const commission = await commissionAtWork(house, { founding: inOffice })
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-12T09:00:00Z')
  const taking = plenaryOn(house.url, 'backup', folder)
  for (let proposed = 0; proposed < 30; proposed++) await commission.propose(session, 'alder')
  expect(await taking).toMatchObject({ code: 0 })
  return { commission, session }
}

test('backup at work, another home, a fresh Temporal: all goes on, and what is held is told once, when it is released', async () => {
  const folder = join(place, 'backup')
  const { commission, session } = await workToTheBackup(folder)
  expect(await reaching(house, commission)).toEqual({ 'DutyReminded L0': 3, SessionConvened: 3, StageOpened: 3 })
  // What people are told from here on the backup does not know.
  await commission.advance('2027-03-15T09:00:00Z')
  expect(await reaching(house, commission)).toMatchObject({ 'DutyReminded L1': 2 })
  await house.close()

  expect(await run(['restore', folder, '--home', anotherHome.path]).ended).toBe(0)
  house = await openHouse({ home: anotherHome })
  const restored = new CommissionAtWork(house, commission.id)
  const verify = () => plenaryOn(house.url, 'verify', '--anchor', join(folder, 'heads'))
  expect(await verify()).toMatchObject({ code: 0 })
  expect(remindersTold(await restored.journal(session))).toEqual(beforeTheLoss)
  await house.startWorker()
  expect(await plenaryOn(house.url, 'reconcile')).toMatchObject({ code: 0 })
  await restored.advance('2027-03-18T09:00:00Z')
  await house.stopWorker()
  await house.startWorker()
  await restored.table(session)
  await restored.quiet()

  const afterTheLoss = reminders('L1', '2027-03-14', 'birch', 'cedar')
  expect(remindersTold(await restored.journal(session))).toEqual([...beforeTheLoss, ...afterTheLoss].sort())
  expect(stagesTold(await restored.journal(session)).slice(0, 3)).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-03-17T14:00 time',
    'StageOpened tabling 1 2027-03-17T14:00',
  ])
  expect(await reaching(house, restored)).toEqual({ 'DutyReminded L0': 3, SessionConvened: 3, StageOpened: 3 })
  expect(await house.sql('select count(*)::int as held from held_notice')).toEqual([{ held: 3 }])

  await restored.act(restored.self, secretary, release)
  const all = { 'DutyReminded L0': 3, 'DutyReminded L1': 2, SessionConvened: 3, StageOpened: 4 }
  expect(await reaching(house, restored)).toEqual(all)
  await expect(restored.act(restored.self, secretary, release)).rejects.toMatchObject({ code: 'notices.notHeld' })
  await restored.move(session, '2027-07-15')
  await restored.quiet()
  expect(await reaching(house, restored)).toMatchObject({ ...all, SessionMoved: 4 })
  expect(await recount(house.url)).toMatchObject({ doubled: [], broken: [] })
  expect(await verify()).toMatchObject({ code: 0 })
}, 180_000)

test('a backup is readable by its owner only', async () => {
  const folder = join(place, 'backup')
  const modes = await Promise.all(
    [folder, ...(await readdir(folder)).map((name) => join(folder, name))].map(async (path) => (await stat(path)).mode),
  )
  expect([...new Set(modes.map((mode) => (mode & 0o777).toString(8)))]).toEqual(['700', '600'])
})
