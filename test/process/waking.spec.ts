import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { workflowId } from '@plenary/contract/process'
import { timeSkipping } from '@plenary/engine'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { led, skip } from '../support/engine-leads.js'
import { openHouse, type House } from '../support/house.js'
import { until } from '../support/until.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ temporal: timeSkipping })
  await house.startWorker({ activities: led(house) })
}, 120_000)
afterAll(() => house.close())

const day = 86_400_000
/** The session opens in two hundred days; dates are told from there, at the seat, three hours ahead of UTC. */
const opensOn = new Date(Date.now() + 200 * day).toISOString().slice(0, 10)
const at = (days: number, clock: string): number => Date.parse(`${opensOn}T${clock}:00+03:00`) + days * day

const instants = [
  ['proposals opens', at(-105, '00:00')],
  ['proposals/1/alder L0', at(-97, '17:00')],
  ['proposals/1/alder L1', at(-93, '17:00')],
  ['proposals closes', at(-90, '17:00') + 5000],
  ['tabling/1/plenary L0', at(-10, '17:00')],
  ['tabling/1/plenary L1', at(-6, '17:00')],
  ['tabling closes', at(-3, '17:00') + 5000],
  ['plenary opens', at(0, '10:00')],
] as const

/** What time has passed, with the moment of the record. */
async function passed(commission: CommissionAtWork) {
  const acts = (await commission.journal()).filter(({ type }) => ['MomentPassed', 'DutyReminded'].includes(type))
  return acts.map(({ event }) => ({
    what: [event['stage'] ?? event['duty'], event['moment'] ?? event['level']].join(' '),
    at: event.at,
  }))
}

async function expectAllAtTheirInstants(commission: CommissionAtWork): Promise<void> {
  const acts = await passed(commission)
  for (const [what, instant] of instants) {
    const found = acts.filter((act) => act.what === what)
    expect(found).toHaveLength(1)
    const late = found[0]!.at - instant
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(60_000)
  }
}

test('the timer of the keeper wakes it at each due moment of two hundred days, never early', async () => {
  const commission = await commissionAtWork(house)
  await commission.convene(opensOn)
  await commission.quiet()
  await skip(house, commission.self, 201 * day)
  await commission.arrived()
  await expectAllAtTheirInstants(commission)
}, 60_000)

test('it wakes at them over a restart of the worker and over a continue-as-new, and at what an act has moved', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene(opensOn)
  await commission.quiet()
  const client = new Client({ connection: await Connection.connect({ address: house.temporal.address }) })
  const keeper = client.workflow.getHandle(workflowId(commission.self))
  const { runId } = await keeper.describe()

  await house.stopWorker()
  const skipped = skip(house, commission.self, 104 * day)
  await house.startWorker({ activities: led(house) })
  await skipped
  await until('handed over', async () => {
    await Promise.all(Array.from({ length: 50 }, () => keeper.signal('nudge')))
    return (await keeper.describe()).runId !== runId
  })
  await commission.handIn(session, 'birch', 'cedar')
  await skip(house, commission.self, 97 * day)
  await commission.arrived()
  await expectAllAtTheirInstants(commission)
  const toBirch = (await passed(commission)).map(({ what }) => what).filter((what) => what.includes('birch'))
  expect(toBirch).toEqual(['proposals/1/birch L0'])
  await client.connection.close()
}, 60_000)
