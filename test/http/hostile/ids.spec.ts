import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { found, type Told } from '../../support/http-commission.js'
import { malformedIds } from '../../support/hostile/malformed-ids.js'
import { kindIn, type Place, protectedPlaces, streamsOf } from '../../support/hostile/places.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'

/** Whoever asks: a part, the secretariat, and who keeps accounts and sees no contents. */
const callers = ['birch.secretary', 'secretariat.commissionSecretary', 'secretariat.administrator'] as const
let siege: Siege
let places: Place[]
/** Streams by what they are to a part: of another commission, of the same and of another kind, desks of others. */
let elsewhere: { id: string; kind: string }[]
let here: { id: string; kind: string; part: string | null }[]
beforeAll(async () => {
  siege = await bringSiege()
  places = await protectedPlaces(siege)
  const other = await found(siege.http)
  const opening = { kind: 'firm', on: '2029-06-12', time: '10:00' }
  const convening = { as: other.tokens['plenary.chair']!, body: { opening, place: {} } }
  expect((await siege.http.ask(`commissions/${other.id}/sessions`, convening)).status).toBe(201)
  elsewhere = ofEachKind(await streamsOf(siege, other.id))
  here = ofEachKind(await streamsOf(siege, siege.it.id))
}, 120_000)
afterAll(() => siege.stop(), 60_000)

const ask = async (place: Pick<Place, 'method'>, url: string, office: string, said: string): Promise<Told> => {
  const wish = place.method === 'POST' ? { body: {}, key: 'k' } : {}
  const headers = { 'x-request-id': 'r' }
  return siege.look(
    await siege.http.ask(url, { as: siege.it.tokens[office]!, headers, ...wish }),
    JSON.stringify(said).slice(1, -1),
  )
}
/** One of each, and of the desks that of the asking part and another one. */
const ofEachKind = <S extends { kind: string; part: string | null }>(streams: readonly S[]): S[] => [
  ...new Map(streams.map((one) => [`${one.kind} ${String(one.part === 'birch')}`, one])).values(),
]
/** All that can be told apart of an answer, but for the id that was asked for. */
const seen = ({ status, headers, text }: Told, id: string) => {
  const { date: _, ...rest } = headers
  return JSON.stringify([status, rest, text.replaceAll(id, 'ID')])
}
const isHidden = ({ kind }: Place & { kind: string | undefined }, one: { kind: string; part?: string | null }) =>
  one.kind !== kind || (one.kind === 'desk' && one.part !== 'birch')

let next = 0
/** So many more of them: each place gets others, and all of them come up. */
const turn = (count: number): string[] => {
  const all = malformedIds(siege.it.session)
  return Array.from({ length: count }, () => all[next++ % all.length]!)
}

test('a stream that is not for the caller is answered like one that there never was, byte for byte', async () => {
  const told: string[] = []
  let compared = 0
  for (const place of places.filter(({ path }) => path.includes('{id}')))
    for (const office of callers) {
      const kind = kindIn(place.path)
      const [unknown, hidden] = [
        randomUUID(),
        [...elsewhere, ...here.filter((one) => isHidden({ ...place, kind }, one))],
      ]
      const nothing = await ask(place, place.path.replace('{id}', unknown), office, unknown)
      expect([place.path, office, [403, 404].includes(nothing.status)]).toEqual([place.path, office, true])
      expect(Object.keys(nothing.headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/etag|timing|modified/)]),
      )
      for (const { id, kind: is } of hidden) {
        compared += 1
        const answer = await ask(place, place.path.replace('{id}', id), office, id)
        if (seen(answer, id) !== seen(nothing, unknown))
          told.push(`${office} ${place.method} ${place.path} ${is}: ${answer.text}`)
      }
    }
  expect(told).toEqual([])
  expect(compared).toBeGreaterThan(400)
}, 120_000)

test('what is no id of a stream is not found, and no fault of ours', async () => {
  const odd: string[] = []
  for (const place of places.filter(({ path }) => path.includes('{id}')))
    for (const id of turn(place.path.endsWith('/plan') ? 60 : 6)) {
      const { status, text } = await ask(place, place.path.replace('{id}', encodeURIComponent(id)), callers[0], id)
      if (![400, 403, 404, 414].includes(status))
        odd.push(`${place.method} ${place.path} ${id.slice(0, 60)}: ${status} ${text}`)
    }
  expect(odd).toEqual([])
}, 120_000)

test('what a parameter names is hidden as well', async () => {
  const told: string[] = []
  const unknown = randomUUID()
  for (const place of places.filter(({ method }) => method === 'GET'))
    for (const name of place.query) {
      const own = here.find(({ kind, part }) => kind === kindIn(place.path) && (part === null || part === 'birch'))
      const url = (value: string) => `${place.path.replace('{id}', own?.id ?? '')}?${name}=${encodeURIComponent(value)}`
      const nothing = await ask(place, url(unknown), callers[0], unknown)
      for (const { id } of [...elsewhere, ...here.filter(({ kind, part }) => kind === 'desk' && part !== 'birch')]) {
        const answer = await ask(place, url(id), callers[0], id)
        if (seen(answer, id) !== seen(nothing, unknown)) told.push(`${url(id)}: ${answer.text}`)
      }
      for (const value of turn(10)) {
        const { status, text } = await ask(place, url(value), callers[0], value)
        if (![400, 403, 404].includes(status)) told.push(`${url(value).slice(0, 100)}: ${status} ${text}`)
      }
    }
  expect(told).toEqual([])
}, 120_000)

test('nothing failed, and nobody was told anything', () => siege.lift('ids'))
