import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anchorOf } from '@plenary/store'
import { aHistory } from '../support/history.js'
import { plenaryOn } from '../support/plenary-command.js'
import { anotherTally, bringStores, type Stores } from '../support/tally-store.js'

let stores: Stores
let history: Awaited<ReturnType<typeof aHistory>>
let place: string
beforeAll(async () => {
  stores = await bringStores()
  history = await aHistory(stores.open('owner'))
  await anotherTally(stores.open('owner'), history.commission)
  place = await mkdtemp(join(tmpdir(), 'export-'))
  await writeFile(join(place, 'check.mjs'), check)
}, 60_000)
afterAll(async () => {
  await stores.stop()
  await rm(place, { recursive: true })
}, 60_000)

/** What an auditor could write: it knows SHA-256 and nothing of ours. */
const check = `
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()
const number = (value) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}
const [head, ...entries] = readFileSync(process.argv[2], 'utf8').trim().split('\\n').map((line) => JSON.parse(line))
const circle = Buffer.from(head.circle.replaceAll('-', ''), 'hex')
const hashes = (value) => typeof value !== 'object' || value === null ? []
  : value.content && value.hash ? [[value.content, value.hash]] : Object.values(value).flatMap(hashes)
let hash = Buffer.alloc(32)
let [shown, erased] = [0, 0]
for (const [index, entry] of entries.entries()) {
  hash = sha256(hash, sha256(Buffer.from(entry.payload)), number(entry.seq), circle, number(entry.at))
  if (entry.seq !== index + 1 || entry.hash !== hash.toString('hex')) throw new Error('broken at ' + entry.seq)
  const signed = new Map(hashes(JSON.parse(entry.payload).event))
  for (const { content, salt, text } of entry.texts ?? []) {
    if (text === null) erased += 1
    else if (sha256(Buffer.from(salt, 'hex'), Buffer.from(text)).toString('hex') === signed.get(content)) shown += 1
    else throw new Error('another text at ' + entry.seq)
  }
}
if (entries.length !== head.seq || hash.toString('hex') !== head.hash) throw new Error('not up to its head')
console.log(head.circle + ' ' + head.seq + ' ' + head.hash, shown, erased)
`
async function checked(text: string): Promise<string> {
  const file = join(place, 'journal.jsonl')
  await writeFile(file, text)
  return promisify(execFile)(process.execPath, [join(place, 'check.mjs'), file]).then(
    ({ stdout }) => stdout.trim(),
    (error: unknown) => /Error: (.*)/.exec((error as { stderr: string }).stderr)?.[1] ?? String(error),
  )
}
const exported = (...args: string[]) =>
  plenaryOn(stores.url, 'export', 'journal', '--commission', history.commission, ...args)

test('an exported journal is proven by forty lines that know nothing of Plenary, and its head is an anchor', async () => {
  const { code, out } = await exported()
  expect(code).toBe(0)
  const [proof = ''] = (await checked(out)).split(' 0 0')
  expect(out.split('\n')).toHaveLength(16)
  const anchor = anchorOf(proof)
  expect(anchor).toMatchObject({ circle: history.commission, seq: 15 })
  const { difference } = await stores.open('owner').journal.verify({ anchors: anchor ? [anchor] : [] })
  expect(difference).toBeNull()
}, 60_000)

test('whoever changes, takes out or cuts off an entry of it is found out', async () => {
  const { out } = await exported()
  const lines = out.split('\n')
  expect(await checked(out.replace('\\"by\\":3', '\\"by\\":4'))).toBe('broken at 5')
  expect(await checked(lines.toSpliced(5, 1).join('\n'))).toBe('broken at 6')
  expect(await checked(lines.slice(0, -1).join('\n'))).toBe('not up to its head')
}, 60_000)

test('texts are proven by their salted hashes, and one that was erased leaves the chain whole', async () => {
  const { out } = await exported('--texts')
  expect(await checked(out)).toMatch(/ 1 0$/)
  expect(await checked(out.replace('"text":"spoken"', '"text":"silent"'))).toMatch(/^another text at 1\d$/)
  await stores.sql('update content set bytes = null where id = $1', [history.content])
  expect(await checked((await exported('--texts')).out)).toMatch(/ 0 1$/)
}, 60_000)

test('a circle that nobody knows has no journal', async () => {
  expect(await exported('--part', 'nowhere')).toMatchObject({ code: 3, out: '' })
}, 60_000)
