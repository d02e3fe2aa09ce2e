import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, found, foundingOf, type Http, tokenFor } from '../support/http-commission.js'
import { opening, until } from '../support/http-cycle.js'

const text = (en: string) => ({ en, ru: en })
const closing = (offset: number) => ({ anchor: 'closing', offset, unit: 'd', mark: 'A' })
/** The heads sign the protocol within ten days. */
const signed = {
  ...{ id: 'signed', extends: 'three-stages', title: text('Signed'), source: 'Assumed: for tests' },
  stages: [
    {
      ...{ id: 'protocol', kind: 'sign', who: ['heads'], matter: 'protocol', title: text('Protocol'), mark: 'A' },
      ...{ after: ['plenary'], opens: closing(0), due: closing(10) },
      missed: { ...text('Open signatures are listed'), then: 'wait' },
    },
  ],
}
const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
const day = (on: string) => Date.parse(`${on}T12:00:00Z`)
const zoe = { en: 'Zoe Elm', ru: 'Зоя Эльм' }

let http: Http
let id: string
let tokens: Record<string, string>
let session: string
beforeAll(async () => {
  http = await bringHttp()
  ;({ id, tokens } = await found(http, { ...foundingOf(), procedure: signed }))
  const convened = await does('plenary.chair', `commissions/${id}/sessions`, { opening, place: {} })
  session = String(convened.headers.location).split('/').at(-1)!
  await until(http, id, day('2027-12-14'))
  const { sitting } = (await http.ask(`sessions/${session}`, { as: tokens['plenary.chair']! })).json
  const record = (type: string, more: object = {}) =>
    does('secretariat.commissionSecretary', `sittings/${sitting as string}/commands`, { type, ...more })
  await record('OpenSitting', { presiding: 'plenary.chair' })
  for (const part of parts) await record('RecordAttendance', { part, attendance: 'present' })
  await record('CloseSitting')
  await until(http, id, day('2027-12-15'))
}, 120_000)
afterAll(() => http.stop(), 60_000)

async function does(office: string, path: string, body: object) {
  const told = await http.ask(path, { as: tokens[office]!, body })
  if (told.status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${told.text}`)
  return told
}
const sign = (as: string) => http.ask(`sessions/${session}/commands`, { as, body: { type: 'Sign', stage: 'protocol' } })
const stage = async () => {
  const { stages } = (await http.ask(`sessions/${session}`, { as: tokens['plenary.chair']! })).json
  return stages.find((one: { id: string }) => one.id === 'protocol')
}
const waitedFor = async () => (await stage()).gate.waitingFor.map(({ who }: { who: { body: string } }) => who.body)
/** Entered by the secretariat on the strength of a letter, confirmed by the part; answers the token of the new head. */
async function replaceHead(part: string): Promise<string> {
  const acts = `commissions/${id}/commands`
  const entered = { type: 'BeginTerm', office: `${part}.head`, name: zoe, from: '2027-12-16', authority: 'Letter 12' }
  const told = await does('secretariat.commissionSecretary', acts, entered)
  const { person } = told.json.events[0].term as { person: string }
  await does(`${part}.secretary`, acts, { type: 'ConfirmTerm', office: `${part}.head`, person })
  return tokenFor(http.owner, person, id, `${part}.head`)
}

describe('a head is replaced while the protocol is signed', () => {
  test('what was signed stands as it was signed, and what is open passes on to who holds the office', async () => {
    expect((await sign(tokens['alder.head']!)).status).toBe(200)
    const [ofAlder, ofBirch] = [await replaceHead('alder'), await replaceHead('birch')]
    await until(http, id, day('2027-12-17'))
    expect(await waitedFor()).toEqual(['birch', 'cedar', 'elm', 'fir', 'maple'])
    const inbox = async (as: string) => (await http.ask('inbox', { as })).json
    expect((await inbox(ofBirch)).later).toMatchObject([{ act: 'Sign', stage: 'protocol', body: 'birch' }])
    expect((await inbox(ofAlder)).later).toEqual([])

    expectProblem(await sign(tokens['birch.head']!), 403, 'office.none')
    expect((await sign(ofAlder)).json.events).toEqual([])
    expect((await sign(ofBirch)).status).toBe(200)
    for (const part of parts.slice(2))
      await does(`${part}.head`, `sessions/${session}/commands`, { type: 'Sign', stage: 'protocol' })
    await until(http, id, day('2027-12-18'))
    expect((await stage()).status).toBe('closed')

    const auditor = { as: tokens['secretariat.auditor']! }
    const { items } = (await http.ask(`commissions/${id}/journal?limit=200`, auditor)).json
    const signatures = items
      .filter(({ type }: Entry) => type === 'Signed')
      .map(({ event }: Entry) => [event.key, event.by.name?.en ?? event.by.person])
    expect(signatures.slice(0, 2)).toEqual([
      ['alder', foundingOf().terms.find(({ office }) => office === 'alder.head')!.person],
      ['birch', 'Zoe Elm'],
    ])
  })
})
interface Entry {
  readonly type: string
  readonly event: { readonly key: string; readonly by: { readonly person: string; readonly name?: { en: string } } }
}
