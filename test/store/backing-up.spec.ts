import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { makeDatabase } from '@plenary/engine'
import { anchorText } from '@plenary/store'
import { foundToBackUp } from '../support/found-to-back-up.js'
import { plenaryOn } from '../support/plenary-command.js'
import { bringStores, type Stores } from '../support/tally-store.js'

const real = { aggregates, almanac: almanacOf(calendars) }
let stores: Stores
let place: string
let commission: string
beforeAll(async () => {
  stores = await bringStores()
  commission = await foundToBackUp(stores.open('owner', real))
  place = await mkdtemp(join(tmpdir(), 'backing-up-'))
}, 60_000)
afterAll(async () => {
  await stores.stop()
  await rm(place, { recursive: true })
}, 60_000)

// What an operator is told: 0 done, 1 it cannot be, 3 not there, 4 refused by name.

let number = 0
const database = () => makeDatabase(stores.url, `given_${String((number += 1))}`)
const backup = (folder: string, ...args: string[]) => plenaryOn(stores.url, 'backup', join(place, folder), ...args)
const restore = async (folder: string, ...args: string[]) =>
  plenaryOn(await database(), 'restore', join(place, folder), ...args)

test('a backup says what it took and where its journals end, and a restore the same of what it made', async () => {
  const { code, out, err } = await backup('first')
  const [said, ...heads] = out.split('\n')
  expect([code, err, said]).toEqual([0, '', expect.stringMatching(/^\d+ rows of \d+ tables in .*first$/)])
  const head = expect.stringMatching(/^[0-9a-f-]{36} \d+ [0-9a-f]{64}$/)
  expect(heads).toEqual([head, head])
  const url = await database()
  const restored = await plenaryOn(url, 'restore', join(place, 'first'))
  const [made, held, ...same] = restored.out.split('\n')
  expect([restored.code, same]).toEqual([0, heads])
  expect(made).toMatch(/^\d+ rows of \d+ tables, as they stood \d{4}-\d\d-\d\dT/)
  expect(held).toContain('ReleaseNotices')
  expect(made?.split(',')[0]).toBe(said?.split(' in ')[0])
  const again = await plenaryOn(url, 'restore', join(place, 'first'), '--lang', 'en')
  expect([again.code, again.err.split('\n')[0]]).toEqual([
    ...[4, 'plenary: A backup is restored into an empty database only. [database.inUse]'],
  ])
}, 120_000)

test('asked with --json both give one value for a program', async () => {
  const { code, out } = await backup('second', '--json')
  const taken = JSON.parse(out)
  expect([code, taken.heads.length]).toEqual([0, 2])
  const restored = JSON.parse((await restore('second', '--json')).out)
  expect(restored).toEqual({
    takenAt: taken.takenAt,
    rows: taken.tables.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0),
    heads: taken.heads,
  })
}, 120_000)

test('a backup is refused into a folder that holds anything, and what is there stays', async () => {
  const manifest = readFileSync(join(place, 'second', 'manifest.json'), 'utf8')
  const { code, out, err } = await backup('second', '--lang', 'ru')
  expect([code, out, err.split('\n')]).toEqual([
    ...[4, ''],
    [
      'plenary: Резервная копия делается в новую или пустую папку. [backup.folderTaken]',
      `  folder: ${join(place, 'second')}`,
    ],
  ])
  expect(readFileSync(join(place, 'second', 'manifest.json'), 'utf8')).toBe(manifest)
}, 60_000)

test('a backup that is none, or not as it was written, is refused by the name of what is wrong with it', async () => {
  const told = async (folder = 'second') => {
    const { code, err } = await restore(folder, '--lang', 'en')
    return [code, /\[([\w.]+)\]/.exec(err)?.[1]]
  }
  expect(await told('nowhere')).toEqual([3, 'backup.unknown'])
  const file = (name: string) => join(place, 'second', name)
  const journal = readFileSync(file('journal.jsonl'), 'utf8')
  appendFileSync(file('journal.jsonl'), ' ')
  expect(await told()).toEqual([4, 'backup.fileDamaged'])
  rmSync(file('journal.jsonl'))
  expect(await told()).toEqual([4, 'backup.fileMissing'])
  writeFileSync(file('journal.jsonl'), journal)
  const manifest = readFileSync(file('manifest.json'), 'utf8')
  writeFileSync(file('manifest.json'), manifest.replace('"takenAt"', '"takenat"'))
  expect(await told()).toEqual([4, 'backup.manifestDamaged'])
  writeFileSync(file('manifest.json'), manifest)
  expect((await restore('second')).code).toBe(0)
}, 180_000)

test('a backup of another release is refused, and names what is different', async () => {
  await stores.sql("insert into migration (timestamp, name) values (9, 'Later9')")
  await backup('later')
  await stores.sql("delete from migration where name = 'Later9'")
  const { code, err } = await restore('later', '--lang', 'en')
  expect([code, err]).toEqual([4, expect.stringMatching(/\[backup\.otherRelease\]\n {2}onlyInBackup: Later9/)])
}, 60_000)

test('heads of a backup are anchors: a journal that was cut off or written anew does not bear them out', async () => {
  const heads = join(place, 'first', 'heads')
  expect((await plenaryOn(stores.url, 'verify', '--anchor', heads)).code).toBe(0)
  const [first = ''] = readFileSync(heads, 'utf8').split('\n')
  const ahead = join(place, 'ahead')
  writeFileSync(
    ahead,
    first.replace(/ (\d+) /, (_, seq) => ` ${String(Number(seq) + 1)} `),
  )
  const { code, out, err } = await plenaryOn(stores.url, 'verify', '--anchor', ahead)
  expect([code, out, err]).toEqual([
    1,
    '',
    expect.stringMatching(/^plenary: the first difference: \{.*"table":"journal"/),
  ])
}, 60_000)

test('a journal is exported of a circle that there is, and of no other', async () => {
  const exported = (...args: string[]) => plenaryOn(stores.url, 'export', 'journal', ...args)
  const { code, out } = await exported('--commission', commission)
  expect([code, JSON.parse(out.split('\n')[0]!)]).toMatchObject([0, { circle: commission, seq: 2 }])
  const absent = { code: 3, out: '', err: 'plenary: there is no journal of such a circle' }
  expect(await exported('--commission', commission, '--part', 'alder')).toEqual(absent)
  expect(await exported('--commission', '00000000-0000-4000-8000-00000000000a')).toEqual(absent)
  expect(await exported('--commission', 'small')).toMatchObject({ code: 2, out: '' })
  expect(await exported()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--commission') })
}, 60_000)

test('the head of a desk is printed for its part alone: it says how often somebody worked there', async () => {
  const { door, journal } = stores.open('owner', real)
  const [stream, session] = [{ kind: 'desk', id: crypto.randomUUID() } as const, crypto.randomUUID()]
  const opening = { kind: 'firm', on: '2027-06-15', time: '10:00' }
  const told = { commission, session, part: 'kg', ordinal: 1, opening, from: session, fromVersion: 1 }
  const actor = { kind: 'engine' } as const
  await door.knock({ actor, stream, commission, part: 'kg', command: { type: 'NoteSession', ...told } })
  const [own, desk] = (await journal.heads(commission)).map(anchorText)
  const verify = async (...args: string[]) =>
    (await plenaryOn(stores.url, 'verify', ...args)).out.split('\n').filter((line) => /[0-9a-f]{64}$/.test(line))
  expect(await verify('--commission', commission)).toEqual([own])
  expect(await verify('--commission', commission, '--part', 'kg')).toEqual([desk])
  expect(await plenaryOn(stores.url, 'verify', '--part', 'kg')).toMatchObject({ code: 2 })
  const { out } = await backup('with a desk')
  expect([out, readFileSync(join(place, 'with a desk', 'heads'), 'utf8')].join('\n')).not.toContain(desk)
}, 60_000)
