import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BrokenCopy } from '../simulation/broken-copy.js'
import { bringStores } from '../support/tally-store.js'
import { wallsOf, wallsOfSources, type Wall } from './found-walls.js'
import { policiesIn } from './policies-in-place.js'
import { catcherOf } from './taken-away.js'

let walls: readonly Wall[]
let copy: BrokenCopy
beforeAll(async () => {
  const stores = await bringStores()
  walls = [...wallsOf(await policiesIn(stores)), ...wallsOfSources()]
  await stores.stop()
  copy = new BrokenCopy(['libs', 'apps', 'workflows'])
}, 120_000)
afterAll(() => {
  copy.remove()
})

test('walls are found by script: policies, tables, refusals of the guard, entries and conditions of acts', () => {
  const names = walls.map(({ name }) => name)
  const among = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
  expect(new Set(names).size).toBe(names.length)
  expect(among(/^policy \w+ opened$/)).toBeGreaterThanOrEqual(20)
  expect(among(/ without row security$/)).toBeGreaterThanOrEqual(23)
  expect(among(/^apps\/api\/src\/guard/)).toBeGreaterThanOrEqual(10)
  expect(among(/is an observer's too$/)).toBeGreaterThanOrEqual(45)
  expect(names).toContain("libs/domain/src/session/permit.ts: Sign is an observer's too")
})

const office = 'apps/api/src/guard/office.ts: if (offices.length === 0) return fault.officeNone()'
const notices = 'apps/api/src/services/notices.ts: seesAllNotices(actor, commissionOf(caller)) ? null : actor.body'
test.each([
  ['policy content_api dropped', 'test/store/policies.spec.ts: row security stands on every table of a circle'],
  ['clock not forced', 'test/store/policies.spec.ts: no table is without row security'],
  ['policy content_api opened', 'test/store/walls.spec.ts: a console of the API › sees '],
  [office, 'test/http/guard.spec.ts: who holds several offices › holds none before the term begins'],
  [notices, 'test/http/description.spec.ts: a resource shows what stands › who was told what'],
])(
  'one that is taken away is noticed: %s',
  (name, expected) => {
    const wall = walls.find((one) => one.name === name)
    expect(wall && catcherOf(wall, copy)).toContain(expected)
  },
  600_000,
)
