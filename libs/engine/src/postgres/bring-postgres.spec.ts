import { statSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  bringPostgres,
  EngineNotReady,
  freePort,
  makeDatabase,
  PortTaken,
  temporaryHome,
  type TemporaryHome,
} from '../index.js'
import { ask } from './connect.js'

const quick = { fsync: 'off' }
let here: TemporaryHome
let there: TemporaryHome

beforeAll(async () => {
  here = await temporaryHome()
  there = await temporaryHome()
}, 30_000)
afterAll(() => Promise.all([here.remove(), there.remove()]), 30_000)

test('two homes side by side hold two databases', async () => {
  const [one, two] = await Promise.all([here, there].map(({ path }) => bringPostgres({ home: path, settings: quick })))
  await ask(one?.url ?? '', 'create table only_here ()')
  expect(await ask(two?.url ?? '', "select to_regclass('only_here') as found")).toEqual([{ found: null }])
  await two?.stop()
}, 60_000)

test('the database has checksums, UTF-8 and passwords, and its secret is for its owner only', async () => {
  const { url } = await bringPostgres({ home: here.path, settings: quick })
  const said = await ask(
    url,
    `select current_setting('data_checksums') as checksums, pg_encoding_to_char(encoding) as encoding, datcollate,
            current_user, current_setting('listen_addresses') as listens, current_setting('password_encryption') as secret
       from pg_database where datname = 'plenary'`,
  )
  expect(said).toEqual([
    {
      checksums: 'on',
      encoding: 'UTF8',
      datcollate: 'C.UTF-8',
      current_user: 'plenary',
      listens: '127.0.0.1',
      secret: 'scram-sha-256',
    },
  ])
  expect(statSync(join(here.path, 'postgres.json')).mode & 0o777).toBe(0o600)
  const wrong = url.replace(/:[^:@]+@/, ':wrong@')
  await expect(bringPostgres({ home: here.path, databaseUrl: wrong })).rejects.toThrow(EngineNotReady)
}, 60_000)

test('a server left running is taken again', async () => {
  const first = await bringPostgres({ home: here.path, settings: quick })
  const second = await bringPostgres({ home: here.path, settings: quick })
  expect(second.pid).toBe(first.pid)
  expect(second.how).toContain('left running')
}, 60_000)

test('after kill -9 the same home has the same address and what was committed', async () => {
  const killed = await bringPostgres({ home: here.path, settings: quick })
  await ask(killed.url, 'create table kept ()')
  process.kill(killed.pid ?? 0, 'SIGKILL')
  await killed.ended
  const again = await bringPostgres({ home: here.path, settings: quick })
  expect(again.url).toBe(killed.url)
  expect(again.pid).not.toBe(killed.pid)
  expect(await ask(again.url, "select to_regclass('kept')::text as found")).toEqual([{ found: 'kept' }])
}, 60_000)

test('a named port that is taken is refused; a remembered one gives way to another', async () => {
  const before = await bringPostgres({ home: here.path, settings: quick })
  await before.stop()
  const other = createServer().listen(Number(new URL(before.url).port), '127.0.0.1')
  await once(other, 'listening')
  const port = Number(new URL(before.url).port)
  await expect(bringPostgres({ home: here.path, port })).rejects.toThrow(PortTaken)
  const moved = await bringPostgres({ home: here.path, settings: quick })
  expect(new URL(moved.url).port).not.toBe(String(port))
  other.close()
}, 60_000)

test('a server given by address is waited for, gets its database and is not ours to end', async () => {
  const server = await bringPostgres({ home: there.path, port: await freePort(), settings: quick })
  const databaseUrl = server.url.replace(/plenary$/, 'elsewhere')
  const given = await bringPostgres({ home: here.path, databaseUrl })
  expect([given.url, given.pid]).toEqual([databaseUrl, undefined])
  expect(given.how).toBe(`PostgreSQL at plenary@${new URL(databaseUrl).host}/elsewhere, given by address`)
  await given.stop()
  const third = await makeDatabase(databaseUrl, 'third')
  expect(await ask(third, 'select current_database() as name')).toEqual([{ name: 'third' }])
}, 60_000)
