import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { replanned } from '../../apps/cli/src/replan/replanned.js'
import { calendarScene, firm, imports, may } from '../support/calendar-scene.js'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'

let http: Http
let scene: Awaited<ReturnType<typeof calendarScene>>
let commission: string
let { act, convene, seen } = {} as typeof scene
let first: string

beforeAll(async () => {
  http = await bringHttp()
  scene = await calendarScene(http)
  ;({ commission, act, convene, seen } = scene)
  first = await convene('2028-05-23')
}, 120_000)
afterAll(() => http.stop(), 60_000)

const secretary = () => scene.tokens['secretariat.commissionSecretary']!
const redraw = (session: string) =>
  [
    `sessions/${session}/commands`,
    { type: 'RedrawPlan', authority: 'Letter 9', reason: { text: 'The decree' } },
  ] as const

describe('a calendar of the commission', () => {
  test('is refused with the number of the row while one row is wrong, and nothing is imported', async () => {
    const before = await journalled(http)
    const wrong = await act(`commissions/${commission}/commands`, imports(may[0]!, 'training,2028-02-30,holiday,'))
    expectProblem(wrong, 422, 'calendar.dayUnknown', { details: { row: 3, date: '2028-02-30', pointer: '/csv' } })
    const elsewhere = await act(`commissions/${commission}/commands`, imports(may[0]!, 'RU,2028-05-09,holiday,'))
    expectProblem(elsewhere, 422, 'calendar.stateUnknown', { details: { row: 3, state: 'RU' } })
    expect(await journalled(http)).toBe(before)
  })

  test('is tried without being kept', async () => {
    const before = await journalled(http)
    const { json } = await act(`commissions/${commission}/commands?dryRun=true`, imports(...may))
    expect(json.events[0].calendars).toMatchObject([{ calendar: 'training', years: ['2028'] }])
    expect(json.elsewhere).toMatchObject([{ stream: { id: first }, events: [{ type: 'CalendarsNoted' }] }])
    expect(await journalled(http)).toBe(before)
    expect(await http.stores.sql('select name from calendar')).toEqual([])
  })

  test('is kept under the hash of its text, once; the same request again is answered with the same', async () => {
    const once = await act(`commissions/${commission}/commands`, imports(...may), 'import-1')
    const again = await act(`commissions/${commission}/commands`, imports(...may), 'import-1')
    expect(again.json).toEqual(once.json)
    const [kept, ...others] = await http.stores.sql<{ hash: string; name: string; body: string }>(
      'select * from calendar',
    )
    expect(others).toEqual([])
    expect(kept!.name).toBe(`training@${kept!.hash.slice(0, 12)}`)
    expect(JSON.parse(kept!.body)).toMatchObject({
      name: 'training',
      source: 'Assumed: week-ends only; Decree 12: 2028',
      years: { 2027: [], 2028: ['2028-05-09', '2028-05-15'] },
      working: ['2028-05-20'],
      names: { '2028-05-09': { en: 'Victory Day' }, '2028-05-15': { en: 'Fair' } },
    })
    expect((await act(`commissions/${commission}/commands`, imports(...may))).json.events).toEqual([])
  })

  test('changes no date of a session in preparation until its plan is redrawn; those convened later count by it', async () => {
    await deliver(http)
    // Before Tuesday 23.05.2028, by week-ends alone: 22, 19, 18, 17, 16, 15, 12, 11, 10, 09.
    expect(await seen(first)).toEqual({ calendar: 'training', due: '2028-05-09T14:00:00.000Z' })
    // Saturday 20.05 is worked, 15.05 and 09.05 are not: 22, 20, 19, 18, 17, 16, 12, 11, 10, 08.
    const second = await convene('2028-05-23')
    const [kept] = await http.stores.sql<{ name: string }>('select name from calendar')
    const name = kept!.name
    expect(await seen(second)).toEqual({ calendar: name, due: '2028-05-08T14:00:00.000Z' })
    expect((await act(...redraw(second))).json.events).toEqual([])
    const [moved, ...others] = await replanned(http.owner)
    expect([moved, others]).toMatchObject([{ session: first, why: [`calendar ${name}`] }, []])
    expect(moved!.moves.map(({ stage, moment, is }) => [stage, moment, new Date(is!.to).toISOString()])).toEqual([
      ['proposals', 'due', '2028-05-08T14:00:00.000Z'],
      ['proposals', 'closes', '2028-05-08T14:00:00.000Z'],
    ])
    expect((await act(...redraw(first))).json.events).toMatchObject([
      { type: 'PlanRedrawn', was: 'training', calendar: name, authority: 'Letter 9' },
      {
        type: 'PlanDrawn',
        cause: 'PlanRedrawn',
        calendars: expect.arrayContaining([{ name, hash: expect.any(String) }]),
      },
    ])
    expect(await seen(first)).toEqual({ calendar: name, due: '2028-05-08T14:00:00.000Z' })
    expect(await replanned(http.owner)).toEqual([])
  })

  test('is named in the plan by every date that is counted by it', async () => {
    const { json } = await http.ask(`sessions/${first}/plan`, { as: secretary() })
    const [{ moments }] = json.stages as [{ moments: { moment: string; derivation: string }[] }]
    expect(moments.find(({ moment }) => moment === 'due')!.derivation).toBe(
      'T−10 working days (assumed): opening 23.05.2028 10:00 Moscow → 08.05.2028, a Monday; working day, calendar of the seat',
    )
  })

  test('that was changed behind our back stops what counts by it, and verify names it', async () => {
    const owner = http.stores.open('owner', { aggregates, almanac: almanacOf(calendars) })
    expect((await owner.journal.verify({ commission })).difference).toBeNull()
    expect(await owner.journal.rebuild(first)).toEqual({ streams: 1, unreadable: [] })
    await http.stores.sql(`update calendar set body = replace(body, '2028-05-15', '2028-05-16')`)
    const fresh = http.stores.open('owner', { aggregates, almanac: almanacOf(calendars), now: () => http.clock.now })
    const moving = { type: 'MoveSession', ...firm('2028-05-25'), authority: 'A', reason: { text: 'R' } }
    const actor = { kind: 'person', person: 'p', office: 'plenary.chair', body: 'plenary', role: 'chair' } as const
    const knock = { actor, stream: { kind: 'session', id: first }, command: moving } as const
    await expect(fresh.door.knock(knock)).rejects.toMatchObject({
      name: 'Outage',
      code: 'stream.unreadable',
      details: { calendar: expect.stringMatching(/^training@/) },
    })
    expect((await owner.journal.verify({ commission })).difference).toMatchObject({ table: 'calendar', column: 'body' })
    await http.stores.sql('delete from calendar')
    const lost = http.stores.open('owner', { aggregates, almanac: almanacOf(calendars) })
    expect(await lost.journal.rebuild(first)).toEqual({ streams: 0, unreadable: [first] })
  })
})

test('a commission warns of calendars without a table for the years ahead, until one is imported', async () => {
  const { id, tokens } = await found(http)
  http.clock.now = Date.UTC(2029, 7, 1)
  const as = tokens['secretariat.commissionSecretary']!
  const warnings = async () => (await http.ask(`commissions/${id}`, { as })).json.warnings as { calendar: string }[]
  expect(await warnings()).toEqual(
    ['training', 'alder', 'birch', 'cedar', 'elm', 'fir', 'maple'].map((calendar) => ({ calendar, years: [2031] })),
  )
  await http.ask(`commissions/${id}/commands`, { as, body: imports('cedar,2031-04-02,holiday,Cedar Day') })
  expect((await warnings()).map(({ calendar }) => calendar)).toEqual([
    ...['training', 'alder', 'birch', 'elm', 'fir', 'maple'],
  ])
})
