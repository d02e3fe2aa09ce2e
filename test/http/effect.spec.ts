import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'

let http: Http
let session: string
let convening: string
let tokens: Record<string, string>
const grounds = { authority: 'Letter 7', reason: { text: 'The hall is taken.' } }
const moved = (on: string) => ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds })
const ask = (body: object) => http.ask(session, { as: tokens['plenary.chair']!, body })
/** What would happen; nothing does. */
async function tried(body: object, path = session) {
  const before = await journalled(http)
  const { status, json } = await http.ask(`${path}?dryRun=true`, { as: tokens['plenary.chair']!, body, key: null })
  expect([status, await journalled(http)]).toEqual([200, before])
  return json
}

beforeAll(async () => {
  http = await bringHttp()
  const founded = await found(http)
  tokens = founded.tokens
  const opening = { kind: 'firm', on: '2027-10-20', time: '10:00' }
  convening = `commissions/${founded.id}/sessions`
  const { json } = await http.ask(convening, {
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

test('a date fixed by hand that would be crossed is told by the dry run, and refuses the act until it is released', async () => {
  const near = moved('2027-08-18')
  const { effect } = await tried(near)
  const crossed = { stage: 'tabling', moment: 'due', on: '2027-10-18', because: 'date.beyondOpening' }
  expect(effect.crossings).toMatchObject([{ ...crossed, by: { office: 'plenary.chair' } }])
  expectProblem(await ask(near), 422, 'date.fixedCrosses', {
    details: { pointer: '/opening', stage: 'tabling', moment: 'due', crossings: [crossed] },
  })
  expect((await ask({ type: 'ReleaseDate', stage: 'tabling', moment: 'due', reason: grounds.reason })).status).toBe(200)
  expect((await tried(near)).effect.crossings).toEqual([])
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

test('a mode that calls off stages, and a cancellation, are told by the dry run though no date changes', async () => {
  const { effect } = await tried({ type: 'ChangeMode', mode: 'correspondence', ...grounds })
  expect(effect.stages.length).toBeGreaterThan(0)
  expect(new Set(effect.stages.map(({ becomes }: { becomes: string }) => becomes))).toEqual(new Set(['calledOff']))
  const cancelled = (await tried({ type: 'CancelSession', ...grounds })).effect
  expect(cancelled.dates).toEqual([])
  expect(cancelled.stages).toContainEqual({ stage: 'plenary', becomes: 'calledOff' })
})

describe('the dry run of a convening', () => {
  const announced = (on: string, more = {}) => ({ opening: { kind: 'firm', on, time: '10:00' }, place: {}, ...more })
  const extraordinary = { form: 'extraordinary', proposedBy: 'birch' }
  const near = (more = {}) => announced('2027-08-16', { ...extraordinary, ...more })
  const minimum = { stage: 'package', moment: 'due', due: at('2027-07-27'), article: 'Kindred bodies' }
  const waivers = [{ stage: 'package', moment: 'due', ...grounds }]
  const convene = (body: object) => http.ask(convening, { as: tokens['plenary.chair']!, body })

  test('tells every date of the session, which had none', async () => {
    const { effect } = await tried(announced('2028-03-15'), convening)
    expect(ofStage(effect.dates, 'package')).toEqual([
      { stage: 'package', moment: 'due', was: null, is: at('2028-02-24'), cause: 'SessionConvened' },
    ])
    expect(ofStage(effect.dates, 'plenary')).not.toEqual([])
    expect([effect.minima, effect.sent, effect.stays]).toEqual([[], [], []])
  })
  test('tells which minima would break; the act is refused without a departure from each', async () => {
    expect((await tried(near(), convening)).effect.minima).toEqual([{ ...minimum, waived: false }])
    const before = await journalled(http)
    expectProblem(await convene(near()), 409, 'minimum.broken', {
      article: 'Kindred bodies',
      details: { minima: [{ ...minimum, broken: true, waived: false }] },
    })
    const unknown = [{ ...waivers[0], stage: 'tabling' }]
    expectProblem(await convene(near({ waivers: unknown })), 422, 'minimum.unknown', {
      details: { pointer: '/waivers/0/moment' },
    })
    expect(await journalled(http)).toBe(before)
  })
  test('with that departure shows it as granted; convened so, the session rests on it', async () => {
    expect((await tried(near({ waivers }), convening)).effect.minima).toEqual([{ ...minimum, waived: true }])
    const { status, json } = await convene(near({ waivers }))
    expect(status).toBe(201)
    await deliver(http)
    const plan = `sessions/${String(json.events[0].founding.id)}/plan`
    const { stages } = (await http.ask(plan, { as: tokens['plenary.chair']! })).json
    const sent = stages.find(({ id }: { id: string }) => id === 'package')
    expect(sent.moments).toMatchObject([{ minimum: { broken: true, waived: { authority: 'Letter 7' } } }])
  })
})
