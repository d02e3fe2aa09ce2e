import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import type { StreamRef } from '@plenary/domain'
import { bringTemporal, temporaryHome } from '@plenary/engine'
import { Worker } from '@temporalio/worker'
import { bundleConductors, Conductors, openLog, startWorker } from '../../apps/worker/src/index.js'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { quietLogger } from '../support/quiet-logger.js'
import { people } from '../support/small-commission.js'
import { remindersTold, stagesTold } from '../support/told.js'

let house: House
let client: Client
beforeAll(async () => {
  house = await openHouse({ now: '2027-01-11T09:00:00Z' })
  await house.startWorker()
  client = new Client({ connection: await Connection.connect({ address: house.temporal.address }) })
}, 120_000)
afterAll(async () => {
  await client.connection.close()
  await house.close()
})

/** Alder proposes early, Birch after the first reminder, Cedar never; the chair approves after the first reminder. */
async function liveUntilTabled(commission: CommissionAtWork, session: StreamRef): Promise<void> {
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.propose(session, 'alder')
  await commission.advance('2027-03-12T09:00:00Z')
  await commission.handIn(session, 'birch')
  await commission.advance('2027-06-07T09:00:00Z')
  await commission.table(session)
}
async function liveToTheEnd(commission: CommissionAtWork, session: StreamRef): Promise<void> {
  await commission.advance('2027-06-15T09:00:00Z')
  await commission.sit(session)
  await commission.quiet()
}
const stagesOfTheLife = [
  'StageOpened proposals 1 2027-03-01T21:00',
  'StageClosed proposals 1 2027-03-17T14:00 time',
  'StageOpened tabling 1 2027-03-17T14:00',
  'StageClosed tabling 1 2027-06-07T09:00 gate',
  'StageOpened plenary 1 2027-06-15T07:00',
  'StageClosed plenary 1 2027-06-15T09:00 gate',
  'SessionClosed 2027-06-15T09:00',
]
const remindersOfTheLife = [
  'proposals/1/birch L0 2027-03-10T14:00 for 2027-03-17T14:00',
  'proposals/1/cedar L0 2027-03-10T14:00 for 2027-03-17T14:00',
  'proposals/1/cedar L1 2027-03-14T14:00 for 2027-03-17T14:00',
  'tabling/1/edition L0 2027-06-05T14:00 for 2027-06-12T14:00',
  'tabling/1/plenary L0 2027-06-05T14:00 for 2027-06-12T14:00',
]
async function expectTheLife(commission: CommissionAtWork, session: StreamRef): Promise<void> {
  const journal = await commission.journal(session)
  expect(stagesTold(journal)).toEqual(stagesOfTheLife)
  expect(remindersTold(journal)).toEqual(remindersOfTheLife)
}

test('a session lives its life: stages dated by the moment that passed, reminders once each at their instants', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await liveUntilTabled(commission, session)
  await liveToTheEnd(commission, session)
  await expectTheLife(commission, session)
  const conductor = client.workflow.getHandle(`session/${session.id}`)
  await conductor.result()
  expect((await conductor.fetchHistory()).events?.length).toBeLessThan(100)
}, 30_000)

test('two commissions live side by side, each by its own clock', async () => {
  const commissions = await Promise.all([commissionAtWork(house), commissionAtWork(house)])
  await Promise.all(
    commissions.map(async (commission) => {
      const session = await commission.convene('2027-06-15')
      await liveUntilTabled(commission, session)
      await liveToTheEnd(commission, session)
      await expectTheLife(commission, session)
    }),
  )
}, 30_000)

test('a session that is moved reminds and closes by the new dates, and what was sent is not unsent', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-12T09:00:00Z')
  await commission.move(session, '2027-07-15')
  await commission.advance('2027-04-30T09:00:00Z')
  const journal = await commission.journal(session)
  expect(stagesTold(journal)).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-04-16T14:00 time',
    'StageOpened tabling 1 2027-04-16T14:00',
  ])
  expect(remindersTold(journal)).toEqual(
    ['alder', 'birch', 'cedar'].flatMap((part) => [
      `proposals/1/${part} L0 2027-03-10T14:00 for 2027-03-17T14:00`,
      `proposals/1/${part} L0 2027-04-09T14:00 for 2027-04-16T14:00`,
      `proposals/1/${part} L1 2027-04-13T14:00 for 2027-04-16T14:00`,
    ]),
  )
}, 30_000)

test('sent back, the stage that is the source begins a new round with a due of its own', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.handIn(session, 'alder', 'birch', 'cedar')
  await commission.advance('2027-05-10T09:00:00Z')
  const reasons = { text: 'Incomplete' } as never
  await commission.act(session, people.chair, { type: 'SendBack', stage: 'tabling', reasons })
  await commission.quiet()
  await commission.advance('2027-05-31T09:00:00Z')
  expect(stagesTold(await commission.journal(session))).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-03-05T09:00 gate',
    'StageOpened tabling 1 2027-03-05T09:00',
    'RoundStarted proposals 2 2027-05-10T09:00',
    'StageClosed proposals 2 2027-05-17T14:00 time',
  ])
}, 30_000)

test('all workflows ended and a fresh Temporal: reconcile starts conductors where they were, and the end is the same', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await liveUntilTabled(commission, session)
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    await client.workflow.getHandle(workflowId).terminate('for a test')
  await house.stopWorker()
  await house.freshTemporal()
  await house.startWorker()
  expect(await house.engine.outbox.reconcile()).toBeGreaterThan(1)
  await liveToTheEnd(commission, session)
  await expectTheLife(commission, session)
}, 60_000)

test('two conductors of one session and two keepers of one time do no harm', async () => {
  const second = await anotherTemporal()
  try {
    const commission = await commissionAtWork(house)
    const session = await commission.convene('2027-06-15')
    second.keepNudging(session, commission.self)
    await liveUntilTabled(commission, session)
    await liveToTheEnd(commission, session)
    await expectTheLife(commission, session)
  } finally {
    await second.stop()
  }
}, 60_000)

/** A second Temporal with a worker of its own on the same store; both are nudged for the same streams. */
async function anotherTemporal() {
  const home = await temporaryHome()
  const temporal = await bringTemporal({ home: home.path })
  const worker = await startWorker({ store: house.engine, temporal, log: openLog('silent') })
  const { hash } = await bundleConductors(quietLogger)
  const both = [house.temporal, temporal].map((one) => Conductors.at(one, hash))
  const stopping = new AbortController()
  const nudging: Promise<void>[] = []
  // A run that is just ending takes no signal; the relay too would try again.
  const nudge = async (stream: StreamRef) => {
    while (!stopping.signal.aborted) {
      await Promise.allSettled(both.map((conductors) => conductors.nudge(stream)))
      await pause(100)
    }
  }
  return {
    keepNudging: (...streams: StreamRef[]) => nudging.push(...streams.map(nudge)),
    async stop() {
      stopping.abort()
      await Promise.all(nudging)
      await worker.stop()
      await Promise.all(both.map((conductors) => conductors.close()))
      await home.remove()
    },
  }
}

test('the histories of these lives replay as they were', async () => {
  const { code } = await bundleConductors(quietLogger)
  const kinds = new Set<string>()
  for await (const { workflowId, runId, type } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    await Worker.runReplayHistory({ workflowBundle: { code } }, history, workflowId)
    kinds.add(type)
  }
  expect([...kinds].sort()).toEqual(['conductSession', 'keepTime'])
}, 60_000)
