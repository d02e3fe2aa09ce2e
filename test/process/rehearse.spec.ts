import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars, procedure } from '@plenary/data'
import { aggregates, type Procedure, type Refusal } from '@plenary/domain'
import { openStore } from '@plenary/store'
import { compared } from '../../apps/cli/src/rehearse/compare.js'
import { copied } from '../../apps/cli/src/rehearse/copy.js'
import { refusalLines } from '../../apps/cli/src/refusal-lines.js'
import { tried } from '../../apps/cli/src/rehearse/tried.js'
import { standing } from '../../apps/cli/src/standing.js'
import { played } from '../../apps/cli/src/rehearse/play.js'
import { commissionAtWork, type CommissionAtWork } from '../support/commission-at-work.js'
import { openHouse, type House } from '../support/house.js'
import { plenaryOn } from '../support/plenary-command.js'
import { people } from '../support/small-commission.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2027-01-11T09:00:00Z' })
  await house.startWorker()
}, 120_000)
afterAll(() => house.close())

const threeStages = procedure('three-stages')
/** The agenda is due a day earlier, and before it there is a briefing. */
const amended: Procedure = {
  ...threeStages,
  id: 'amended',
  stages: threeStages.stages.flatMap((stage) => {
    if (stage.id !== 'tabling') return [stage]
    const due = { ...stage.due, offset: stage.due.offset - 1 }
    const briefing = {
      ...threeStages.stages[0]!,
      id: 'briefing',
      opens: { ...due, offset: -20 },
      due: { ...due, offset: -10 },
    }
    return [briefing, { ...stage, due }]
  }),
}
/** All that is stored of a commission: state, journal, duties, notices. */
const stored = async ({ id }: CommissionAtWork) =>
  JSON.stringify([
    await house.sql('select id, version, state from stream where commission = $1 order by id', [id]),
    await house.sql('select seq, encode(hash, $2) as hash from journal where circle = $1 order by seq', [id, 'hex']),
    await house.sql('select * from duty where commission = $1 order by stream, key', [id]),
    await house.sql('select * from notice where commission = $1 order by stream, key', [id]),
  ])

test('a copy of a session plays on by other rules, and the session does not change by a byte', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.propose(session, 'alder')
  await commission.quiet()
  const before = await stored(commission)
  const original = await standing(house.store, session.id)
  const copy = await copied(house.store, original)
  const end = await played(house.store, copy, { rules: amended })
  expect(await stored(commission)).toBe(before)

  expect([copy.id === session.id, copy.commission === commission.id]).toEqual([false, false])
  expect(Object.values(end.proposals)).toMatchObject([{ body: 'alder', title: { en: 'Proposed by alder' } }])
  const day = (at: number | null | undefined) => at && new Date(at).toISOString().slice(0, 10)
  const rows = compared(original.session, end).map(({ stage, was, is, reminded, differs }) => [
    stage,
    ...[was?.status, day(was?.due), is?.status, is?.because, day(is?.due), reminded, differs],
  ])
  // Two parts have not answered and are reminded twice; of the agenda the secretariat and the chair are.
  expect(rows).toEqual([
    ['proposals', 'open', '2027-03-17', 'closed', 'time', '2027-03-17', 4, false],
    ['briefing', undefined, undefined, 'closed', 'time', '2027-06-05', 4, true],
    ['tabling', 'waiting', '2027-06-12', 'closed', 'time', '2027-06-11', 4, true],
    ['plenary', 'waiting', '2027-06-15', 'open', null, '2027-06-15', 0, false],
  ])
}, 60_000)

test('on another date it comes to the hour of its plenary then', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.quiet()
  const copy = await copied(house.store, await standing(house.store, session.id))
  const end = await played(house.store, copy, { opening: { kind: 'firm', on: '2027-07-06', time: '10:00' } })
  expect([end.opening, end.stages['plenary']?.openedAt]).toEqual([
    { kind: 'firm', on: '2027-07-06', time: '10:00' },
    Date.parse('2027-07-06T10:00+03:00'),
  ])
  expect((await standing(house.store, session.id)).session.opening).toEqual({
    kind: 'firm',
    on: '2027-06-15',
    time: '10:00',
  })
}, 60_000)

test('a session that is postponed is rehearsed on the date that is being looked for, and stays without one', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  const postponing = { type: 'PostponeSession', authority: 'Letter 3', reason: { text: 'No quorum' } }
  await commission.act(session, people.chair, postponing as never)
  await commission.quiet()
  const opening = { kind: 'firm', on: '2027-07-06', time: '10:00' } as const
  const original = await standing(house.store, session.id)
  await expect(tried(house.store, original, {})).rejects.toThrow('the session has no date yet')
  await tried(house.store, original, { opening })
  const end = await played(house.store, await copied(house.store, original), { opening })
  expect([end.status, end.stages['plenary']?.openedAt]).toEqual(['convened', Date.parse('2027-07-06T10:00+03:00')])
  expect((await standing(house.store, session.id)).session.status).toBe('postponed')
}, 60_000)

test('what was written of a session stays where it was written: the record of its copy is whole without it', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  const fixing = { type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-20', authority: 'The chair' }
  await commission.act(session, people.commissionSecretary, { ...fixing, reason: { text: 'As agreed' } } as never)
  await commission.quiet()
  const copy = await copied(house.store, await standing(house.store, session.id))
  const owner = openStore({ url: house.url, role: 'owner', aggregates, almanac: almanacOf(calendars) })
  const { difference } = await owner.journal.verify({ commission: copy.commission })
  await owner.close()
  expect(difference).toBeNull()
  const texts = await house.sql('select id from content where circle = $1', [copy.commission])
  expect(texts).toEqual([])
}, 60_000)

test('a wish that would be refused is refused before anything is founded, in the words of its reader', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.quiet()
  const founded = async () => house.sql('select count(*) as count from stream where kind = $1', ['commission'])
  const before = await founded()
  const refused = async (...wish: string[]) => {
    const { code, out, err } = await plenaryOn(house.url, 'rehearse', session.id, ...wish)
    return [code, out, ...err.split('\n').slice(0, 1)]
  }
  expect(await refused('--opening', '2020-01-01T10:00', '--lang', 'ru')).toEqual([
    4,
    '',
    expect.stringMatching(/^plenary: [А-Я].+ \[date\.past\]$/),
  ])
  expect(await refused('--until', '2027-02-30')).toEqual([
    2,
    '',
    'plenary: --until is written 2027-04-27 or 2027-04-27T10:00, on a day of the calendar',
  ])
  expect(await refused('--until', '2020-01-01')).toEqual([
    2,
    '',
    'plenary: the rehearsal would end before it begins: --until lies behind',
  ])
  expect(await founded()).toEqual(before)
}, 60_000)

test('rules without a stage that has begun are refused, and the refusal says which stage', async () => {
  const commission = await commissionAtWork(house)
  const session = await commission.convene('2027-06-15')
  await commission.advance('2027-03-05T09:00:00Z')
  await commission.quiet()
  const without = { ...threeStages, id: 'without', stages: threeStages.stages.filter(({ id }) => id !== 'proposals') }
  const refused = await tried(house.store, await standing(house.store, session.id), { rules: without }).catch(
    (error: unknown) => refusalLines(error as Refusal, 'en'),
  )
  expect(refused).toEqual([
    'A stage that has begun is missing in this edition, or is of another kind. [procedure.stageBegun]',
    expect.stringMatching(/^ {2}hash: /),
    '  stages: stage proposals, status open',
    '  where: /hash',
  ])
}, 60_000)
