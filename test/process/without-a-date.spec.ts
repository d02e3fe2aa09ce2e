import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import type { SessionCommand, StreamRef } from '@plenary/domain'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
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

const why = { authority: 'The heads agreed', reason: { text: 'The hall' } }
const act = async (commission: CommissionAtWork, session: StreamRef, type: 'PostponeSession' | 'CancelSession') => {
  await commission.act(session, people.chair, { type, ...why } as unknown as SessionCommand)
  await commission.quiet()
}
const sittingOf = async (commission: CommissionAtWork, session: StreamRef): Promise<StreamRef> => {
  const opened = (await commission.journal(session)).find(({ event }) => event['sitting'] !== undefined)
  return { kind: 'sitting', id: opened?.event['sitting'] as string }
}
const open = { type: 'OpenSitting', presiding: people.chair.office } as const

test('a plenary summoned and not opened that moves waits, and is summoned anew at the new hour', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.propose(session, 'alder')
  await commission.advance('2027-06-07T09:00:00Z')
  await commission.table(session)
  await commission.advance('2027-06-15T08:00:00Z')
  await commission.move(session, '2027-07-15')
  await commission.quiet()
  const sitting = await sittingOf(commission, session)
  await expect(commission.act(sitting, people.chair, open)).rejects.toMatchObject({ code: 'sitting.withdrawn' })
  await commission.advance('2027-07-15T06:59:00Z')
  await expect(commission.act(sitting, people.chair, open)).rejects.toMatchObject({ code: 'sitting.withdrawn' })
  await commission.advance('2027-07-15T09:00:00Z')
  await commission.sit(session)
  await commission.quiet()
  expect(stagesTold(await commission.journal(session))).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-03-17T14:00 time',
    'StageOpened tabling 1 2027-03-17T14:00',
    'StageClosed tabling 1 2027-06-07T09:00 gate',
    'StageOpened plenary 1 2027-06-15T07:00',
    'StageOpened plenary 2 2027-07-15T07:00',
    'StageClosed plenary 2 2027-07-15T09:00 gate',
    'SessionClosed 2027-07-15T09:00',
  ])
  await client.workflow.getHandle(`session/${session.id}`).result()
}, 60_000)

test('a session postponed reminds of nothing and closes nothing until it has a date again', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await act(commission, session, 'PostponeSession')
  await commission.advance('2027-06-20T09:00:00Z')
  expect(remindersTold(await commission.journal(session))).toEqual([])
  expect(stagesTold(await commission.journal(session))).toEqual(['StageOpened proposals 1 2027-03-01T21:00'])
  await commission.move(session, '2027-10-15')
  await commission.advance('2027-07-18T09:00:00Z')
  const journal = await commission.journal(session)
  expect(remindersTold(journal).map((told) => told.slice(0, 52))).toEqual([
    'proposals/1/alder L0 2027-07-10T14:00 for 2027-07-17',
    'proposals/1/alder L1 2027-07-14T14:00 for 2027-07-17',
    'proposals/1/birch L0 2027-07-10T14:00 for 2027-07-17',
    'proposals/1/birch L1 2027-07-14T14:00 for 2027-07-17',
    'proposals/1/cedar L0 2027-07-10T14:00 for 2027-07-17',
    'proposals/1/cedar L1 2027-07-14T14:00 for 2027-07-17',
  ])
  expect(stagesTold(journal).slice(1)).toEqual([
    'StageClosed proposals 1 2027-07-17T14:00 time',
    'StageOpened tabling 1 2027-07-17T14:00',
  ])
}, 60_000)

test('a session cancelled ends with all its stages, and the next one convened has its ordinal and another id', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await act(commission, session, 'CancelSession')
  await client.workflow.getHandle(`session/${session.id}`).result()
  expect(stagesTold(await commission.journal(session))).toEqual([
    'StageOpened proposals 1 2027-03-01T21:00',
    'StageClosed proposals 1 2027-03-05T09:00 cancelled',
    'StageClosed tabling 1 2027-03-05T09:00 cancelled',
    'StageClosed plenary 1 2027-03-05T09:00 cancelled',
  ])
  await commission.advance('2027-07-01T09:00:00Z')
  expect(remindersTold(await commission.journal(session))).toEqual([])
  const anew = await commission.convene('2027-12-15')
  expect(anew.id).not.toBe(session.id)
  const ordinals = await house.sql('select ordinal, status from session where commission = $1 order by opens_from', [
    commission.id,
  ])
  expect(ordinals).toEqual([
    { ordinal: 1, status: 'convened' },
    { ordinal: 1, status: 'cancelled' },
  ])
}, 60_000)

test('of a move, a postponement, a cancellation every part and the chair learn by one notice, and by nothing besides', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  const told = async () => {
    await commission.quiet()
    return house.sql<{ notice: string }>(
      `select n.kind || ' ' || n.body as notice from notice n join stream s on s.id = n.stream
        where s.commission = $1 order by n.at, n.kind, n.body`,
      [commission.id],
    )
  }
  let before = (await told()).length
  const newly = async () => {
    const all = await told()
    const since = all.slice(before).map(({ notice }) => notice)
    before = all.length
    return since
  }
  const once = (kind: string) => ['alder', 'birch', 'cedar', 'plenary'].map((body) => `${kind} ${body}`)
  await commission.move(session, '2027-06-27')
  expect(await newly()).toEqual(once('SessionMoved'))
  await commission.advance('2027-03-05T10:00:00Z')
  await commission.move(session, '2027-06-24')
  expect(await newly()).toEqual(once('SessionMoved'))
  await act(commission, session, 'PostponeSession')
  expect(await newly()).toEqual(once('SessionPostponed'))
  await act(commission, session, 'CancelSession')
  expect(await newly()).toEqual(once('SessionCancelled'))
}, 60_000)
