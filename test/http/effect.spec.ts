import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'

let http: Http
let session: string
let tokens: Record<string, string>
const grounds = { authority: 'Letter 7', reason: { text: 'The hall is taken.' } }
const moved = (on: string) => ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds })
const ask = (body: object) => http.ask(session, { as: tokens['plenary.chair']!, body })
/** What would happen; nothing does. */
async function tried(body: object) {
  const before = await journalled(http)
  const { status, json } = await http.ask(`${session}?dryRun=true`, { as: tokens['plenary.chair']!, body, key: null })
  expect([status, await journalled(http)]).toEqual([200, before])
  return json
}

beforeAll(async () => {
  http = await bringHttp()
  const founded = await found(http)
  tokens = founded.tokens
  const opening = { kind: 'firm', on: '2027-10-20', time: '10:00' }
  const { json } = await http.ask(`commissions/${founded.id}/sessions`, {
    as: tokens['plenary.chair']!,
    body: { opening, place: {} },
  })
  session = `sessions/${String(json.events[0].founding.id)}/commands`
  await deliver(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

/** Midnight and five in the afternoon at the seat, in UTC. */
const seat = (on: string, clock: string) => Date.parse(`${on}T${clock}:00+03:00`)
const at = (on: string, clock = '17:00') => ({ from: seat(on, clock), to: seat(on, clock) })
const ofStage = (all: readonly { stage: string }[], stage: string) => all.filter((one) => one.stage === stage)

test('a dry run tells which dates would change, which stay and why; then that is what happens', async () => {
  const extend = {
    type: 'GrantExtension',
    stage: 'delegations',
    body: 'birch',
    until: { on: '2027-10-14' },
    ...grounds,
  }
  const extending = await tried(extend)
  expect(extending.effect.dates).toEqual([
    { stage: 'delegations', moment: 'closes', was: at('2027-10-10'), is: at('2027-10-14'), cause: 'ExtensionGranted' },
    {
      stage: 'delegations',
      body: 'birch',
      moment: 'due',
      was: at('2027-10-10'),
      is: at('2027-10-14'),
      cause: 'ExtensionGranted',
    },
  ])
  expect((await ask(extend)).status).toBe(200)
  expect((await ask({ type: 'FixDate', stage: 'tabling', moment: 'due', on: '2027-10-18', ...grounds })).status).toBe(
    200,
  )
  const { effect } = await tried(moved('2027-10-21'))
  const cause = 'SessionMoved'
  expect(ofStage(effect.dates, 'delegations')).toEqual([
    { stage: 'delegations', moment: 'opens', was: at('2027-09-30', '00:00'), is: at('2027-10-01', '00:00'), cause },
    { stage: 'delegations', moment: 'due', was: at('2027-10-10'), is: at('2027-10-11'), cause },
  ])
  expect(ofStage(effect.dates, 'tabling')).toEqual([
    { stage: 'tabling', moment: 'opens', was: at('2027-10-15', '00:00'), is: at('2027-10-16', '00:00'), cause },
  ])
  expect(effect.stays).toEqual([
    { stage: 'delegations', body: 'birch', because: 'extended' },
    { stage: 'tabling', moment: 'due', because: 'fixed' },
  ])
  expect([effect.minima, effect.sent]).toEqual([[], []])
})

test('a minimum that would break is told by the dry run, refuses the act, and lets it through once it is waived', async () => {
  const near = moved('2027-08-18')
  const minimum = { stage: 'package', moment: 'due', due: at('2027-07-29'), article: 'Kindred bodies' }
  expect((await tried(near)).effect.minima).toEqual([{ ...minimum, waived: false }])
  const before = await journalled(http)
  expectProblem(await ask(near), 409, 'minimum.broken', {
    article: 'Kindred bodies',
    details: { minima: [{ ...minimum, broken: true, waived: false }] },
  })
  expect(await journalled(http)).toBe(before)
  const waive = { type: 'GrantWaiver', stage: 'package', moment: 'due', ...grounds }
  expect((await tried(waive)).effect).toBeNull()
  expect((await ask(waive)).status).toBe(200)
  expect((await tried(near)).effect.minima).toEqual([{ ...minimum, waived: true }])
  expect((await ask(near)).status).toBe(200)
})
