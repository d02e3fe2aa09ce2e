import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { actsOn, type HostileAct, officeFor, preview } from '../../support/hostile/acts.js'
import { withValue } from '../../support/hostile/samples.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'
import { keepable, otherwise, unkeepable } from '../../support/hostile/texts.js'
import type { Told } from '../../support/http-commission.js'

let siege: Siege
let acts: HostileAct[]
beforeAll(async () => {
  siege = await bringSiege()
  acts = await actsOn(siege, { text: 'Because' })
}, 120_000)
afterAll(() => siege.stop(), 60_000)

const holds = (value: unknown, text: string): boolean =>
  value === text ||
  (typeof value === 'object' && value !== null && Object.values(value).some((one) => holds(one, text)))
/** Refused by name and place, or taken as it is. */
function faultIn({ status, json, headers }: Told, text: unknown): string | undefined {
  if (status === 200) {
    if (headers['content-type'] !== 'application/json; charset=utf-8')
      return `is answered as ${String(headers['content-type'])}`
    return undefined
  }
  if (![400, 403, 404, 409, 412, 422].includes(status)) return `is answered ${status}`
  if (typeof json.code !== 'string') return 'is refused without a code'
  const named = status === 400 || status === 422 ? typeof json.details?.pointer === 'string' : true
  return named || typeof text === 'string' ? undefined : 'is refused without a place'
}

test('no text does harm in any field of any act', async () => {
  const wrong: string[] = []
  let turn = 0
  let fields = 0
  for (const one of acts) {
    const { url, sample } = one
    const office = await officeFor(siege, one)
    for (const path of sample.texts) {
      fields += 1
      // Each field gets some, and all of them come up again and again.
      const some = Array.from({ length: 6 }, () => keepable[turn++ % keepable.length]!)
      for (const value of [...some, unkeepable[turn % unkeepable.length], otherwise[turn % otherwise.length]]) {
        const said = typeof value === 'string' ? value : ''
        const fault = faultIn(await preview(siege, url, office, withValue(sample.body, path, value), said), value)
        if (fault !== undefined) wrong.push(`${url} ${path.join('/')} ${JSON.stringify(value).slice(0, 40)} ${fault}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect([acts.length > 50, fields > 150]).toEqual([true, true])
  expect(({} as { polluted?: true }).polluted).toBeUndefined()
}, 120_000)

const instruction = (text: string) => ({
  type: 'RegisterInstruction',
  title: { en: text, ru: text },
  body: 'superior-council',
  source: text,
  mark: 'A',
})
const register = (text: string) =>
  siege.http.ask(`commissions/${siege.it.id}/commands`, {
    as: siege.it.tokens['secretariat.commissionSecretary']!,
    body: instruction(text),
  })

test.each(keepable)('%j is kept as it was written, and shown as text', async (text) => {
  const told = siege.look(await register(text), JSON.stringify(text).slice(1, -1))
  expect(told.status).toBe(200)
  const seen = await siege.http.ask(`commissions/${siege.it.id}`, { as: siege.it.tokens['birch.head']! })
  expect(seen.headers['content-type']).toBe('application/json; charset=utf-8')
  const { title, source } = seen.json.instructions.at(-1)
  expect([title, source]).toEqual([{ en: text, ru: text }, text])
  expect(holds(told.json.events, text)).toBe(true)
})

test.each(unkeepable)('%j is refused, and nothing of it is kept', async (text) => {
  const { status, json } = siege.look(await register(text))
  expect([status, json.code, json.details]).toEqual([400, 'command.malformed', { pointer: '/title/en' }])
})

test('nothing failed, and nobody was told anything', () => siege.lift('texts', /alert\(1\)|etc.passwd/))
