import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readConfig } from '@plenary/config'
import { temporaryHome, type TemporaryHome } from '@plenary/engine'
import { tokenHash, type Store } from '@plenary/store'
import { loadSamples } from '../../apps/cli/src/samples/load.js'
import { readLogins } from '../../apps/cli/src/samples/login.js'
import { bringStores, type Stores } from '../support/tally-store.js'

let stores: Stores
let store: Store
let home: TemporaryHome
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
  home = await temporaryHome()
}, 60_000)
afterAll(async () => {
  await stores.stop()
  await home.remove()
}, 60_000)

const load = () => loadSamples(readConfig({ DATABASE_URL: stores.url }), home.path)
const founded = () =>
  stores.sql(`select count(*)::int as count, count(distinct circle)::int as circles from journal
    where type = 'CommissionFounded'`)
const holders = () => Promise.all(readLogins(home.path).map(({ token }) => store.accounts.holder(tokenHash(token))))

test('a home whose logins were lost is given new ones for the samples that are there already', async () => {
  const lines = await load()
  expect(lines.length).toBeGreaterThan(50)
  expect(await load()).toEqual(lines)
  rmSync(join(home.path, 'logins.json'))
  const again = await load()
  expect(again).toHaveLength(lines.length)
  expect(again.filter((line, i) => i > 0 && lines.includes(line))).toEqual([])
  expect(await holders()).not.toContain(null)
  expect(await founded()).toEqual([{ count: 2, circles: 2 }])
}, 60_000)
