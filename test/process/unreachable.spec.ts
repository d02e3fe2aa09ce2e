import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { procedure } from '@plenary/data'
import type { Procedure, SessionCommand, StreamRef } from '@plenary/domain'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { people } from '../support/small-commission.js'
import { stagesTold } from '../support/told.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2027-01-11T09:00:00Z' })
  await house.startWorker()
}, 120_000)
afterAll(() => house.close())

const asARule = procedure('three-stages')
/** Proposals must be in ninety days before the session opens, five in the afternoon of Moscow. */
const strict: Procedure = {
  ...asARule,
  id: 'three-stages-strict',
  stages: asARule.stages.map((stage) =>
    stage.id === 'proposals' ? { ...stage, due: { ...stage.due, must: true, mark: 'V' } } : stage,
  ),
}

/** The API was at work in every minute of the two hours before that instant, but for a gap that begins an hour before. */
async function atWorkUntil(closes: string, gap: number): Promise<void> {
  await house.sql(
    `insert into service_minute select m from generate_series($1::bigint - 120, $1::bigint + 30) m
      where m < $1::bigint - 60 or m >= $1::bigint - 60 + $2 on conflict do nothing`,
    [Date.parse(closes) / 60_000, gap],
  )
}

/** Nobody is at work from now until then: what has become due is passed when the worker is back. */
async function nobodyAtWorkUntil(commission: CommissionAtWork, then: string): Promise<void> {
  await house.stopWorker()
  house.letClockPassTo(then)
  await house.startWorker()
  await house.engine.outbox.reconcile()
  await commission.quiet()
}

interface Life {
  readonly rules: Procedure
  /** The day on which the session opens, and its closing of proposals. */
  readonly on: string
  readonly closes: string
  /** So many minutes without the service. */
  readonly gap: number
  readonly rehearsal?: boolean
}
async function pastItsClosing({ rules, on, closes, gap, rehearsal = false }: Life) {
  const commission = await commissionAtWork(house, { rehearsal, rules })
  const session = await commission.convene(on)
  await atWorkUntil(closes, gap)
  await nobodyAtWorkUntil(commission, closes.replace('14:00', '14:10'))
  return { commission, session }
}
const closings = async (commission: CommissionAtWork, session: StreamRef) =>
  stagesTold(await commission.journal(session)).filter((told) => told.startsWith('StageClosed proposals'))
const outages = async (commission: CommissionAtWork, session: StreamRef) =>
  (await commission.journal(session))
    .filter(({ type }) => type === 'OutageNoted')
    .map(({ event }) => [event['stage'], event['minutes']])
const settle = (commission: CommissionAtWork, session: StreamRef, more: object = {}) => {
  const act = { type: 'SettleOutage', stage: 'proposals', authority: 'Order 3', reason: { text: 'Outage' }, ...more }
  return commission.act(session, people.commissionSecretary, act as unknown as SessionCommand)
}

test('a closing that must hold waits after eleven minutes of outage, and is confirmed by the secretary', async () => {
  const closes = '2027-03-17T14:00:00Z'
  const { commission, session } = await pastItsClosing({ rules: strict, on: '2027-06-15', closes, gap: 11 })
  expect(await outages(commission, session)).toEqual([['proposals', 11]])
  expect(await closings(commission, session)).toEqual([])
  const duties = await house.sql("select act, body, role from duty where stream = $1 and key like 'outage/%'", [
    session.id,
  ])
  expect(duties).toEqual([{ act: 'SettleOutage', body: 'secretariat', role: 'commissionSecretary' }])
  await settle(commission, session)
  await commission.quiet()
  expect(await closings(commission, session)).toEqual(['StageClosed proposals 1 2027-03-17T14:00 time'])
}, 60_000)

test('or is extended, by a departure from the rules, for all whom the stage asks, and closes then', async () => {
  const closes = '2027-03-27T14:00:00Z'
  const { commission, session } = await pastItsClosing({ rules: strict, on: '2027-06-25', closes, gap: 60 })
  expect(await outages(commission, session)).toEqual([['proposals', 60]])
  await settle(commission, session, { type: 'GrantWaiver', moment: 'due' })
  await settle(commission, session, { until: { on: '2027-03-29', time: '12:00' } })
  await commission.quiet()
  expect(await closings(commission, session)).toEqual([])
  await atWorkUntil('2027-03-29T09:00:00Z', 0)
  await nobodyAtWorkUntil(commission, '2027-03-29T09:10:00Z')
  expect(await closings(commission, session)).toEqual(['StageClosed proposals 1 2027-03-29T09:00 time'])
}, 60_000)

test.each([
  [
    'ten minutes of outage do not hold it',
    { rules: strict, on: '2027-07-05', closes: '2027-04-06T14:00:00Z', gap: 10 },
  ],
  [
    'nor any where the rule does not say must',
    { rules: asARule, on: '2027-07-06', closes: '2027-04-07T14:00:00Z', gap: 60 },
  ],
])(
  '%s',
  async (_, life) => {
    const { commission, session } = await pastItsClosing(life)
    expect(await outages(commission, session)).toEqual([])
    expect(await closings(commission, session)).toEqual([`StageClosed proposals 1 ${life.closes.slice(0, 16)} time`])
  },
  60_000,
)

test('nor in a rehearsal, whose minutes are not those of the service', async () => {
  const commission = await commissionAtWork(house, { rules: strict })
  const session = await commission.convene('2027-09-15')
  await atWorkUntil('2027-06-17T14:00:00Z', 60)
  await commission.advance('2027-06-18T09:00:00Z')
  expect(await outages(commission, session)).toEqual([])
  expect(await closings(commission, session)).toEqual(['StageClosed proposals 1 2027-06-17T14:00 time'])
}, 60_000)
