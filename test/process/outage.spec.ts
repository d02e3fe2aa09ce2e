import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { remindersTold, stagesTold } from '../support/told.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2027-01-11T09:00:00Z' })
  await house.startWorker()
}, 120_000)
afterAll(() => house.close())

/** Nobody is at work from now until then. The engine's timer keeps the machine's time, so a nudge stands for it. */
async function nobodyAtWorkUntil(commission: CommissionAtWork, then: string): Promise<void> {
  await house.stopWorker()
  await house.engine.clock.move(commission.id, Date.parse(then))
  await house.startWorker()
  await house.engine.outbox.reconcile()
  await commission.arrived()
}

test('after an outage over several dues closings pass in their order, and of reminders only the highest is sent', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.handIn(session, 'alder')
  await nobodyAtWorkUntil(commission, '2027-03-15T09:00:00Z')
  expect(remindersTold(await commission.journal(session))).toEqual([
    'proposals/1/birch L1 2027-03-15T09:00 for 2027-03-17T14:00 with L0',
    'proposals/1/cedar L1 2027-03-15T09:00 for 2027-03-17T14:00 with L0',
  ])
  await nobodyAtWorkUntil(commission, '2027-06-13T09:00:00Z')
  const journal = await commission.journal(session)
  expect(stagesTold(journal)).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-03-17T14:00 time',
    'StageOpened tabling 1 2027-03-17T14:00',
    'StageClosed tabling 1 2027-06-12T14:00 time',
  ])
  expect(remindersTold(journal)).toHaveLength(2)
}, 60_000)

test('two sessions: what fell due in an outage is passed in order of due, whichever session it belongs to', async () => {
  const commission = await commissionAtWork(house)
  const first = await commission.convene('2027-06-15')
  const second = await commission.convene('2027-06-20')
  await commission.advance('2027-03-08T09:00:00Z')
  await commission.propose(first, 'alder')
  await nobodyAtWorkUntil(commission, '2027-06-14T09:00:00Z')
  const passed = (await commission.journal())
    .filter(({ type }) => type === 'MomentPassed')
    .map(({ stream, event }) => [stream === first.id ? 'first' : 'second', event['stage'], event['moment']].join(' '))
  expect(passed).toEqual([
    'first proposals opens',
    'second proposals opens',
    'first proposals closes',
    'second proposals closes',
    'first tabling closes',
  ])
  expect(stagesTold(await commission.journal(second)).slice(1, 3)).toEqual([
    'StageClosed proposals 1 2027-03-22T14:00 time',
    'StageOpened tabling 1 2027-03-22T14:00',
  ])
}, 60_000)
