import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { workflowId } from '@plenary/contract/process'
import { freePort } from '@plenary/engine'
import { Conductors } from '../../apps/worker/src/index.js'
import { commissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { stagesTold } from '../support/told.js'
import { until } from '../support/until.js'

let house: House
let port: number
beforeAll(async () => {
  house = await openHouse({ now: '2027-01-11T09:00:00Z' })
  port = await freePort()
  await house.startWorker({ listening: { host: '127.0.0.1', port } })
}, 120_000)
afterAll(() => house.close())

const answer = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${String(port)}${path}`)
  return `${String(response.status)} ${await response.text()}`
}
const isReady = () => until('ready', async () => (await answer('/health/ready')) === '200 {"ready":true}')

test('says why it does not work while an engine is away, and goes on by itself when it is back', async () => {
  await isReady()
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await house.killTemporal()
  expect(await answer('/health/ready')).toBe('503 {"ready":false,"reason":"Temporal cannot be reached"}')
  await commission.setTarget('2027-03-05T09:00:00Z')
  await house.killPostgres()
  expect(await answer('/health/ready')).toBe('503 {"ready":false,"reason":"the database cannot be reached"}')
  await Promise.all([house.bringPostgres(), house.bringTemporal()])
  await isReady()
  await commission.arrived()
  expect(stagesTold(await commission.journal(session))).toEqual(['StageOpened proposals 1 2027-03-01T21:00'])
}, 90_000)

test('tells in figures what waits, for whom ever', async () => {
  await isReady()
  const figure = async (name: string) => new RegExp(`\nplenary_${name} (.*)\n`).exec(await answer('/metrics'))?.[1]
  const idle = ['oldest_due_seconds', 'outbox_age_seconds', 'outbox_rows', 'tells_undelivered', 'streams_calling']
  for (const name of idle) expect(await figure(name)).toBe('0')
  expect([await figure('conductors_stuck'), await figure('incidents')]).toEqual(['0', '0'])
  const stream = randomUUID()
  const stuck = { kind: 'stuckConductor', stream, commission: null, version: 1, code: 'stage.notReady' } as const
  await house.engine.incidents.report(stuck)
  expect([await figure('conductors_stuck'), await figure('incidents')]).toEqual(['1', '1'])
  await house.engine.incidents.close('stuckConductor', stream)
}, 30_000)

test('restarts the conductors that a worker with another bundle has started, and they go on where they were', async () => {
  const client = new Client({ connection: await Connection.connect({ address: house.temporal.address }) })
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  const run = client.workflow.getHandle(workflowId(session))
  const { memo: current } = await run.describe()
  await house.stopWorker()
  await run.terminate('for a test')
  const earlier = Conductors.at(house.temporal, 'earlier')
  await earlier.nudge(session)
  await earlier.close()
  expect((await run.describe()).memo).toEqual({ bundle: 'earlier' })
  await house.startWorker({ listening: { host: '127.0.0.1', port } })
  await until('restarted', async () => (await run.describe()).memo?.['bundle'] === current?.['bundle'])
  await commission.advance('2027-03-20T09:00:00Z')
  expect(stagesTold(await commission.journal(session))).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-03-17T14:00 time',
    'StageOpened tabling 1 2027-03-17T14:00',
  ])
  expect((await run.describe()).typedSearchAttributes.getAll().map(({ value }) => value)).toContain(session.id)
  await client.connection.close()
}, 60_000)
