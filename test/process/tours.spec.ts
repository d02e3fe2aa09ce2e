import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { conductors, workflowId } from '@plenary/contract/process'
import { procedure } from '@plenary/data'
import type { PersonInOffice, Procedure, StreamRef } from '@plenary/domain'
import { commissionAtWork, type CommissionAtWork, type CommissionWish } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { people, smallCommission } from '../support/small-commission.js'
import { stagesTold } from '../support/told.js'
import { until } from '../support/until.js'

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

/** Three stages, and before the plenary the councils side by side. */
const threeStages = procedure('three-stages')
const withCouncils: Procedure = {
  ...threeStages,
  id: 'with-councils',
  stages: [
    ...threeStages.stages,
    {
      id: 'council',
      kind: 'review',
      title: { en: 'Councils', ru: 'Советы' },
      who: ['councils'],
      matter: 'items',
      each: 'council',
      after: ['proposals'],
      opens: { anchor: 'opening', offset: -20, unit: 'd', time: '00:00', mark: 'A' },
      due: { anchor: 'opening', offset: -10, unit: 'd', time: '17:00', mark: 'A' },
      missed: { en: 'Without its opinion', ru: 'Без заключения', then: 'close' },
      mark: 'A',
    },
  ],
}
const subjects = ['law', 'trade'] as const
const council = (id: string) => ({ id, kind: 'council', name: { en: id, ru: id }, subjects: [id], mark: 'A' }) as const
const small = smallCommission(true, { id: '', hash: '' })
const wish: CommissionWish = {
  rules: withCouncils,
  founding: {
    subjects: subjects.map((id) => ({ id, name: { en: id, ru: id } })),
    bodies: [...small.bodies, ...subjects.map(council)],
  },
}
const secretaryOfLaw: PersonInOffice = { ...people.chair, body: 'law', role: 'councilSecretary', office: 'law' }

/** The one thing that an event of this type says under this name. */
async function said(commission: CommissionAtWork, type: string, name: string): Promise<string[]> {
  return (await commission.journal()).filter((one) => one.type === type).map(({ event }) => event[name] as string)
}
const runningOf = async (session: StreamRef, type: string): Promise<string[]> => {
  const found: string[] = []
  const query = `plenarySession = '${session.id}' and ExecutionStatus = 'Running' and WorkflowType = '${type}'`
  for await (const run of client.workflow.list({ query })) found.push(run.workflowId)
  return found
}

async function convenedWithItems(commission: CommissionAtWork): Promise<StreamRef> {
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.propose(session, 'alder', 'law')
  await commission.propose(session, 'birch', 'trade')
  await commission.handIn(session, 'cedar')
  await commission.advance('2027-05-27T09:00:00Z')
  return session
}

test('councils review side by side, each in a consultation of its own that is found by its session', async () => {
  const commission = await commissionAtWork(house, wish)
  const session = await convenedWithItems(commission)
  const reviews = await said(commission, 'ConsultationOpened', 'id')
  expect(reviews).toHaveLength(2)
  const [item] = await said(commission, 'ItemIncluded', 'item')
  const stageOf = async (id: string) => {
    const look = await house.store.door.look({ kind: 'consultation', id })
    return look?.stages.map(({ stage, is }) => `${stage} ${is}`).join()
  }
  const open = Object.fromEntries(await Promise.all(reviews.map(async (id) => [await stageOf(id), id] as const)))
  expect(Object.keys(open).sort()).toEqual(['council/law open', 'council/trade open'])
  const law: StreamRef = { kind: 'consultation', id: open['council/law open']! }
  await commission.act(law, secretaryOfLaw, { type: 'GiveOpinion', item: item!, opinion: 'cleared' })
  await commission.quiet()
  await house.engine.outbox.reconcile()
  await commission.quiet()
  const other = workflowId({ kind: 'consultation', id: open['council/trade open']! })
  await until('the other review is conducted', async () =>
    (await runningOf(session, conductors.consultation)).includes(other),
  )
  expect(await runningOf(session, conductors.session)).toEqual([workflowId(session)])
  await commission.advance('2027-06-07T09:00:00Z')
  const ofCouncils = stagesTold(await commission.journal(session)).filter((told) => told.includes('council'))
  expect(ofCouncils).toEqual([
    'StageOpened council/law 1 2027-05-25T21:00',
    'StageOpened council/trade 1 2027-05-25T21:00',
    'StageClosed council/law 1 2027-05-27T09:00 gate',
    // By the close of its review or by its own due moment, which are one: whichever conductor comes first.
    expect.stringMatching(/^StageClosed council\/trade 1 2027-06-05T14:00 (gate|time)$/),
  ])
}, 60_000)

test('a decision is conducted until its last clause is concluded', async () => {
  const commission = await commissionAtWork(house, wish)
  const session = await convenedWithItems(commission)
  await commission.table(session)
  await commission.advance('2027-06-15T09:00:00Z')
  const [id] = await said(commission, 'SittingSummoned', 'id')
  const [item] = await said(commission, 'ItemIncluded', 'item')
  const sitting: StreamRef = { kind: 'sitting', id: id! }
  await commission.act(sitting, people.chair, { type: 'OpenSitting', presiding: people.chair.office })
  for (const part of ['alder', 'birch', 'cedar'] as const)
    await commission.act(sitting, people.chair, { type: 'RecordAttendance', part, attendance: 'present' })
  const clause = { title: { en: 'To report' }, assigned: ['alder'], due: { kind: 'permanent' } } as const
  const deciding = { type: 'RecordDecision', item: item!, title: { en: 'On the matter' }, clauses: [clause] } as const
  await commission.act(sitting, people.chair, deciding)
  await commission.act(sitting, people.chair, { type: 'CloseSitting' })
  await commission.quiet()
  const [of] = await said(commission, 'DecisionAdopted', 'id')
  const decision: StreamRef = { kind: 'decision', id: of! }
  const [known] = (await commission.journal(decision)).map(({ event }) => event['dues'] as Record<string, unknown>)
  const [first] = Object.keys(known!)
  const concluding = { type: 'ConcludeClause', clause: first!, state: 'done', control: 'remove' } as const
  await commission.act(decision, people.commissionSecretary, concluding)
  await commission.quiet()
  expect(await said(commission, 'DecisionClosed', 'type')).toHaveLength(1)
  await client.workflow.getHandle(workflowId(decision)).result()
}, 60_000)
