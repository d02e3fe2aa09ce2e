import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars, icmec } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { temporaryHome } from '@plenary/engine'
import { anchorText } from '@plenary/store'
import { foundRehearsal } from '../../apps/cli/src/samples/found.js'
import { plenaryOn } from '../support/plenary-command.js'
import { bringStores, type Stores } from '../support/tally-store.js'

const commission = crypto.randomUUID()
const nobody = '00000000-0000-4000-8000-00000000000a'
let stores: Stores
let home: Awaited<ReturnType<typeof temporaryHome>>
beforeAll(async () => {
  ;[stores, home] = await Promise.all([bringStores(), temporaryHome()])
  const store = stores.open('owner', { aggregates, almanac: almanacOf(calendars) })
  await foundRehearsal(store, { sample: icmec, commission, from: '2026-01-12' })
}, 60_000)
afterAll(async () => {
  await stores.stop()
  await home.remove()
}, 60_000)

// What an operator is told at the command line is true: 0 done, 2 not understood, 3 not there.

const plenary = (...args: string[]) => plenaryOn(stores.url, ...args)
const fileOf = (name: string, text: string): string => {
  const file = join(home.path, name)
  writeFileSync(file, text)
  return file
}

test('verify says what it proved, and of a commission that is not there, that it is not there', async () => {
  const { code, out } = await plenary('verify', '--commission', commission)
  expect([code, out.split('\n')[0]]).toEqual([0, '1 entries of 1 streams: no difference'])
  const unknown = await plenary('verify', '--commission', nobody)
  expect(unknown).toEqual({ code: 3, out: '', err: `plenary: the journal knows no commission ${nobody}` })
  expect(await plenary('verify', '--commission', 'icmec')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/It is not an id/),
  })
}, 30_000)

test('verify takes anchors as they were printed, and nothing else for anchors', async () => {
  const [head] = await stores.open('owner').journal.heads(commission)
  const printed = fileOf('printed', `\n${head ? anchorText(head) : ''}\n`)
  expect(await plenary('verify', '--anchor', printed)).toMatchObject({ code: 0 })
  const other = fileOf('other', `${commission} 1 ${'0'.repeat(64)}`)
  expect(await plenary('verify', '--anchor', other)).toMatchObject({ code: 1 })
  const torn = fileOf('torn', `${commission} 1`)
  const err = `plenary: ${torn}, line 1: not a circle, a number and a hash`
  expect(await plenary('verify', '--anchor', torn)).toEqual({ code: 2, out: '', err })
  const absent = join(home.path, 'absent')
  expect(await plenary('verify', '--anchor', absent)).toEqual({
    code: 3,
    out: '',
    err: `plenary: there is no file ${absent}`,
  })
}, 30_000)

test('rebuild counts what it made anew: of a stream that is not there, nothing', async () => {
  expect(await plenary('rebuild', '--stream', commission)).toEqual({ code: 0, out: '1 streams rebuilt', err: '' })
  const unknown = await plenary('rebuild', '--stream', nobody)
  expect(unknown).toEqual({ code: 3, out: '', err: `plenary: the journal knows no stream ${nobody}` })
  expect(await plenary('rebuild', '--stream', '1')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/It is not an id/),
  })
}, 30_000)

test('user opens ways in for holders of terms only, and ends those that there are', async () => {
  const { office, person } = icmec.terms[0] as { office: string; person: string }
  const add = (...args: string[]) => plenary('user', 'add', ...args)
  const added = await add('--commission', commission, '--person', person, '--office', office)
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^[\w-]{43}$/) })
  const notThere = (err: string) => ({ code: 3, out: '', err: `plenary: ${err}` })
  const elsewhere = await add('--commission', nobody, '--person', person)
  expect(elsewhere).toEqual(notThere(`there is no commission ${nobody}`))
  const stranger = await add('--commission', commission, '--person', 'constructor')
  expect(stranger).toEqual(notThere('constructor holds no term in this commission'))
  const other = await add('--commission', commission, '--person', person, '--office', 'gardener')
  expect(other).toEqual(notThere(`${person} holds no term in the office gardener`))
  expect(await plenary('user', 'revoke', '--token', 'never issued')).toEqual(notThere('nobody has this token'))
  expect(await plenary('user', 'revoke', '--token', added.out)).toEqual({ code: 0, out: 'revoked', err: '' })
}, 30_000)
