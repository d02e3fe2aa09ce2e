import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { captured } from '../support/captured.js'
import { add, bringStores, openTally, type Stores } from '../support/tally-store.js'

let stores: Stores
let api: pg.Client
beforeAll(async () => {
  stores = await bringStores()
  // Tables of tests are so small that they would be read whole.
  const options = '-c role=plenary_api -c enable_seqscan=off -c enable_bitmapscan=off'
  api = new pg.Client({ connectionString: stores.url, options })
  await api.connect()
}, 60_000)
afterAll(async () => {
  await api.end()
  await stores.stop()
}, 60_000)

test('what a command asks of the database is found by keys under row security too, however many rows there are', async () => {
  const owner = stores.open('owner')
  const { tally } = await openTally(owner)
  const { visit } = await captured(() => add(owner, tally, 'once'))
  const { rows } = await api.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, verbose, costs off) ${visit.text}`)
  const keys = rows.flatMap(({ 'QUERY PLAN': line }) =>
    line.includes('Index Cond') ? [(line.match(/\w+\.\w+(?= = )/g) ?? []).join(' ')] : [],
  )
  expect(keys).toEqual(['s.id', 'o.commission', 'c.id', 'r.circle r.actor r.key'])
})
