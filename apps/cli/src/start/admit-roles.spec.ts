import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readConfig } from '@plenary/config'
import { bringPostgres, temporaryHome, type TemporaryHome } from '@plenary/engine'
import pg from 'pg'
import { admitRoles } from './admit-roles.js'

let home: TemporaryHome
let url: string

beforeAll(async () => {
  home = await temporaryHome()
  url = (await bringPostgres({ home: home.path, settings: { fsync: 'off' } })).url
  await ask(
    url,
    'create role plenary_api nologin; create role plenary_entrance nologin; create role plenary_engine nologin',
  )
}, 60_000)
afterAll(() => home.remove(), 60_000)

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('the roles log in with the passwords of their own connections, and not with the one of the administrator', async () => {
  const config = readConfig({ DATABASE_URL: url })
  expect(await admitRoles(url, config)).toEqual(['plenary_api', 'plenary_entrance', 'plenary_engine'])
  expect(await ask(config.apiDatabaseUrl ?? '', 'select current_user as name')).toEqual([{ name: 'plenary_api' }])
  expect(await ask(config.engineDatabaseUrl ?? '', 'select current_user as name')).toEqual([{ name: 'plenary_engine' }])
  const wrong = url.replace('//plenary:', '//plenary_api:')
  await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed')
}, 30_000)

test("a connection by an administrator's own arrangement is left alone", async () => {
  const other = 'postgres://portal:secret@127.0.0.1/plenary'
  const others = ['API', 'ENTRANCE', 'ENGINE'].map((name) => [`PLENARY_${name}_DATABASE_URL`, other])
  const config = readConfig({ DATABASE_URL: url, ...Object.fromEntries(others) })
  expect(await admitRoles(url, config)).toEqual([])
}, 30_000)
