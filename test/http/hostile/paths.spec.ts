import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { found } from '../../support/http-commission.js'
import { kindIn, type Place, protectedPlaces, streamsOf } from '../../support/hostile/places.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'
import { type Spelling, spellingsOf } from '../../support/hostile/spellings.js'
import type { Answer, Wire } from '../../support/hostile/wire.js'

let siege: Siege
let places: Place[]
/** Of each kind a stream that the reader may see. */
let ids: Map<string, string>
let stranger: string
let reader: string
beforeAll(async () => {
  siege = await bringSiege()
  const { http, it } = siege
  places = await protectedPlaces(siege)
  const open = (await streamsOf(siege, it.id)).filter(({ part }) => part === null || part === 'birch')
  ids = new Map(open.map(({ kind, id }) => [kind, id]))
  stranger = (await found(http)).tokens['birch.secretary']!
  reader = it.tokens['birch.secretary']!
}, 120_000)
afterAll(() => siege.stop(), 60_000)

/** Asks on one connection as long as it stands. */
class Asker {
  private wire: Wire | undefined
  constructor(private readonly token?: string) {}

  async ask({ target, method = 'GET', headers = {} }: Spelling): Promise<Answer> {
    const head = {
      Host: 'plenary.example.org',
      ...(this.token !== undefined && { Authorization: `Bearer ${this.token}` }),
      ...(method === 'POST' && { 'Content-Type': 'application/json', 'Content-Length': '2', 'Idempotency-Key': 'k' }),
      ...headers,
    }
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
    const body = method === 'POST' ? '{}' : ''
    this.wire = this.wire?.isOpen === true ? this.wire : siege.wire()
    const answer = await this.wire.send(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`).answer(method)
    if (!answer) throw new Error(`${method} ${target}: no answer`)
    if (answer.headers['connection'] === 'close') this.wire = undefined
    return siege.look(answer, target)
  }
}
const codeOf = ({ text, headers }: Answer): string =>
  text !== '' && /json/.test(headers['content-type'] ?? '') ? ((JSON.parse(text) as { code?: string }).code ?? '') : ''
const nothingThere = [400, 404, 405, 414]

/** What is answered otherwise than the place itself, and neither refused as no address of ours. */
async function otherwise(token: string | undefined, { method, path }: Place): Promise<string[]> {
  const asker = new Asker(token)
  const target = path.replace('{id}', ids.get(kindIn(path) ?? '') ?? '')
  const plain = await asker.ask({ target, method })
  const wrong: string[] = []
  for (const [name, spelling] of Object.entries(spellingsOf(target))) {
    const answer = await asker.ask({ method, ...spelling })
    const same = answer.status === plain.status && (spelling.method === 'HEAD' || codeOf(answer) === codeOf(plain))
    // What is sent in the place of a credential, or beside it, is refused as such.
    const refused = answer.status === 401 || codeOf(answer) === 'request.otherSite'
    const unseen = refused && spelling.headers !== undefined
    if (!same && !unseen && !nothingThere.includes(answer.status))
      wrong.push(`${method} ${path} ${name}: ${String(answer.status)} ${answer.text.slice(0, 80)}`)
  }
  return wrong
}
const all = async (token: string | undefined, of: readonly Place[]) =>
  (await Promise.all(of.map((place) => otherwise(token, place)))).flat()

test('there are more than sixty spellings of each of all protected places', () => {
  expect(Object.keys(spellingsOf('/api/v1/me')).length).toBeGreaterThan(100)
  expect(places.length).toBeGreaterThan(30)
  expect(
    places.filter(({ path }) => path.includes('{id}')).map(({ path }) => ids.has(kindIn(path) ?? '')),
  ).not.toContain(false)
})

test('no spelling of a protected place opens it to who shows no credential', async () => {
  for (const { method, path } of places) {
    const answer = await new Asker().ask({ target: path.replace('{id}', ids.get(kindIn(path) ?? '') ?? ''), method })
    expect([path, answer.status]).toEqual([path, 401])
  }
  expect(await all(undefined, places)).toEqual([])
}, 120_000)

test('no spelling opens it to who is known, but elsewhere', async () => {
  expect(
    await all(
      stranger,
      places.filter(({ method, path }) => method === 'GET' && path.includes('{id}')),
    ),
  ).toEqual([])
}, 120_000)

test('no spelling shows who may read it anything else', async () => {
  expect(
    await all(
      reader,
      // What is told live has no end that could be compared.
      places.filter(({ method, path }) => method === 'GET' && !path.endsWith('/events')),
    ),
  ).toEqual([])
}, 120_000)

test('nothing failed, and nobody was told anything', () => siege.lift('paths'))
