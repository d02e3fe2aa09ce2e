import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { calendarScene, imports, may } from '../support/calendar-scene.js'
import { journalled } from '../support/expect-problem.js'
import { bringHttp, deliver, type Http } from '../support/http-commission.js'
import { plenaryOn } from '../support/plenary-command.js'

let http: Http
let scene: Awaited<ReturnType<typeof calendarScene>>
let session: string
beforeAll(async () => {
  http = await bringHttp()
  scene = await calendarScene(http)
  session = await scene.convene('2028-05-23')
}, 120_000)
afterAll(() => http.stop(), 60_000)

const tried = async (...rows: string[]) => {
  const path = `commissions/${scene.commission}/commands?dryRun=true`
  return (await scene.act(path, imports(...rows))).json
}
const stream = () => ({ kind: 'session', id: session })
const replan = (...args: string[]) => plenaryOn(http.stores.url, 'replan', ...args)

describe('a calendar that is only tried', () => {
  test('says of each calendar which days become others', async () => {
    expect((await tried(...may)).days).toEqual([
      {
        calendar: 'training',
        changes: [
          { date: '2028-05-09', was: { kind: 'working' }, is: { kind: 'holiday', name: { en: 'Victory Day' } } },
          { date: '2028-05-15', was: { kind: 'working' }, is: { kind: 'holiday', name: { en: 'Fair' } } },
          { date: '2028-05-20', was: { kind: 'weekEnd' }, is: { kind: 'transferred' } },
        ],
      },
    ])
  })

  test('says of each session which dates would move if its plan were drawn by it', async () => {
    const before = await journalled(http)
    // Before Tuesday 23.05.2028, by week-ends alone: 22, 19, 18, 17, 16, 15, 12, 11, 10, 09.
    // Saturday 20.05 is worked, 15.05 and 09.05 are not: 22, 20, 19, 18, 17, 16, 12, 11, 10, 08.
    const [was, is] = [Date.UTC(2028, 4, 9, 14), Date.UTC(2028, 4, 8, 14)].map((at) => ({ from: at, to: at }))
    const moved = { stage: 'proposals', was, is, cause: 'PlanRedrawn' }
    const dates = [
      { ...moved, moment: 'due' },
      { ...moved, moment: 'closes' },
    ]
    const { sequels } = await tried(...may)
    expect(sequels).toEqual([
      { stream: stream(), effect: { dates, sent: [], minima: [], crossings: [], stays: [], stages: [] } },
    ])
    expect(await journalled(http)).toBe(before)
    expect(await scene.seen(session)).toEqual({ calendar: 'training', due: '2028-05-09T14:00:00.000Z' })
  })

  test('says of a session that none would, or why its plan could not be drawn', async () => {
    expect((await tried('cedar,2028-05-15,holiday,')).sequels).toMatchObject([{ effect: { dates: [], minima: [] } }])
    // With nothing but holidays since 2020, the tenth working day before the opening lies where there is no table.
    const days = Array.from({ length: 3100 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10))
    const { sequels } = await tried(...days.map((date) => `training,${date},holiday,`))
    expect(sequels).toEqual([{ stream: stream(), effect: null, refused: 'calendar.missingYear' }])
  })
})

describe('plenary replan', () => {
  test('says so where no date would move', async () => {
    expect(await replan()).toEqual({ code: 0, out: 'no date would move', err: '' })
    expect(JSON.parse((await replan('--json')).out)).toEqual({ sessions: [] })
  }, 60_000)

  test('lists the dates that an imported calendar would move, by which table, and how a plan is redrawn', async () => {
    const { json } = await scene.act(`commissions/${scene.commission}/commands`, imports(...may))
    await deliver(http)
    const before = await journalled(http)
    const table = String(json.events[0].calendars[0].name)
    const lines = [
      `${session}  proposals  due     2028-05-09T14:00Z  2028-05-08T14:00Z  calendar ${table}`,
      `${session}  proposals  closes  2028-05-09T14:00Z  2028-05-08T14:00Z  calendar ${table}`,
    ]
    expect(await replan('--dry-run')).toEqual({ code: 0, out: lines.join('\n'), err: '' })
    const how =
      'A plan is redrawn by RedrawPlan on its session, with authority and reason, by the chair or the commission’s secretary.'
    expect(await replan()).toEqual({ code: 0, out: [...lines, how].join('\n'), err: '' })
    const [was, is] = [Date.UTC(2028, 4, 9, 14), Date.UTC(2028, 4, 8, 14)].map((at) => ({ from: at, to: at }))
    expect(JSON.parse((await replan('--dry-run', '--json')).out)).toEqual({
      sessions: [
        {
          session,
          ordinal: 1,
          why: [`calendar ${table}`],
          moves: [
            { stage: 'proposals', moment: 'due', was, is },
            { stage: 'proposals', moment: 'closes', was, is },
          ],
        },
      ],
    })
    expect(await journalled(http)).toBe(before)
  }, 60_000)
})
