import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates, type PersonInOffice } from '@plenary/domain'
import { bringPostgres, temporaryHome, type TemporaryHome } from '@plenary/engine'
import { migrate, openStore, type Store } from '@plenary/store'
import { foundRehearsal } from '../../apps/cli/src/samples/found.js'
import { samples } from '../../apps/cli/src/samples/load.js'
import { ask, type Sql } from '../support/installation.js'
import { until } from '../support/until.js'
import { countAcknowledged, type Acknowledged } from './recount.js'

const { sample, from } = samples.training
const office = sample.offices.find(({ role }) => role === 'commissionSecretary')
const superior = sample.bodies.find(({ kind }) => kind === 'superior')
const term = sample.terms.find((one) => one.office === office?.id)
const secretary: PersonInOffice = {
  kind: 'person',
  person: term?.person ?? '',
  office: office?.id ?? '',
  body: office?.body ?? '',
  role: 'commissionSecretary',
}

let home: TemporaryHome
beforeAll(async () => {
  home = await temporaryHome()
})
afterAll(() => home.remove(), 60_000)

/** Acts on a commission, one after another; each key is written down when its act was acknowledged. */
async function actTwentyTimes(store: Store, commission: string): Promise<string[]> {
  const keys: string[] = []
  while (keys.length < 20) {
    const key = randomUUID()
    const about = {
      title: { en: `Instruction ${String(keys.length)}` },
      body: superior?.id,
      source: 'a test',
      mark: 'A',
    }
    const command = { type: 'RegisterInstruction', ...about }
    await store.door.knock({ actor: secretary, stream: { kind: 'commission', id: commission }, command, key })
    keys.push(key)
  }
  return keys
}

/** What the oracle of the kill run says when PostgreSQL is killed right after acknowledged acts. */
async function killAfterActs(settings: Record<string, string>): Promise<Acknowledged> {
  const postgres = await bringPostgres({ home: home.path, settings })
  await migrate(postgres.url)
  const store = openStore({ url: postgres.url, role: 'owner', aggregates, almanac: almanacOf(calendars) })
  const sql: Sql = (text, values) => ask(postgres.url, text, values)
  const commission = randomUUID()
  await foundRehearsal(store, { sample, commission, from })
  await sql('checkpoint')
  const keys = await actTwentyTimes(store, commission)
  process.kill(postgres.pid ?? 0, 'SIGKILL')
  await postgres.ended
  await store.close()
  const again = await bringPostgres({ home: home.path, port: Number(new URL(postgres.url).port) })
  const counted = await until('an answer', () => countAcknowledged(sql, keys))
  await again.stop()
  return counted
}

test('acts that PostgreSQL has on its disk when it says so outlive its kill', async () => {
  expect(await killAfterActs({ synchronous_commit: 'on', wal_writer_delay: '10s' })).toEqual({ lost: [], doubled: [] })
}, 60_000)

test('with commits that are written later the oracle of the kill run finds acknowledged acts lost', async () => {
  const { lost } = await killAfterActs({ synchronous_commit: 'off', wal_writer_delay: '10s' })
  expect(lost.length).toBeGreaterThan(0)
  process.stdout.write(`of 20 acknowledged acts ${String(lost.length)} were lost\n`)
}, 60_000)
