import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startPlenary, type Installation } from '../support/installation.js'
import { until } from '../support/until.js'
import { proveDisposable } from './disposable.js'
import { proveHistories } from './histories.js'
import { countReminders } from './recount.js'
import { proveRecord } from './record.js'
import { playIcmec, secretaryOf, type Story } from './scene.js'

interface SessionInBrief {
  readonly id: string
  readonly ordinal: number
  readonly status: string
  readonly opening: object
}
interface SessionView {
  readonly stages: readonly {
    readonly id: string
    readonly openedAt?: number
    readonly closedAt?: number
    readonly because?: string
  }[]
}
interface Agenda {
  readonly items: readonly {
    readonly carriedOver?: readonly {
      readonly number: string
      readonly carried: number
      readonly adoptedAt: number
      readonly control: string
      readonly reports: readonly { readonly state: string }[]
    }[]
  }[]
}

let plenary: Installation
let story: Story
let read: Awaited<ReturnType<typeof secretaryOf>>

beforeAll(async () => {
  plenary = await startPlenary()
  story = await playIcmec(plenary)
  read = await secretaryOf(plenary, story.commission)
}, 420_000)
afterAll(() => plenary.end(), 60_000)

const sessions = async () =>
  (await read<{ items: SessionInBrief[] }>(`/commissions/${story.commission}/sessions`)).items
const session = async (ordinal: number) => (await sessions()).find((one) => one.ordinal === ordinal) as SessionInBrief
const pick = (act: string, ordinal?: number) =>
  story.told.filter((one) => one.act === act && (ordinal === undefined || one.session === ordinal))

describe('the journey of the sample, played by the demo', () => {
  test('has XX and XXI on the announced days and XXII in the announced window, each as precise as announced', async () => {
    expect((await sessions()).map(({ ordinal, status, opening }) => ({ ordinal, status, opening }))).toEqual([
      { ordinal: 20, status: 'closed', opening: { kind: 'firm', on: '2022-10-19', time: '14:00' } },
      { ordinal: 21, status: 'held', opening: { kind: 'firm', on: '2023-04-27', time: '10:00' } },
      { ordinal: 22, status: 'convened', opening: { kind: 'window', from: '2024-09-01', to: '2024-10-31' } },
    ])
  })

  test('opens and closes every stage of the rules in XX but those of mid-cycle, which lay before convening', async () => {
    const { stages } = await read<SessionView>(`/sessions/${(await session(20)).id}`)
    expect(stages).toHaveLength(32)
    const before = stages.filter(({ because }) => because === 'beforeConvening')
    expect(before.map(({ id, openedAt }) => [id, openedAt])).toEqual([
      ['mid-reports', undefined],
      ['mid-working-group', undefined],
    ])
    const played = stages.filter((stage) => !before.includes(stage))
    expect(played.filter(({ openedAt, closedAt }) => !openedAt || !closedAt || closedAt < openedAt)).toEqual([])
  })

  test('numbers the decisions of XX and XXI without a gap', async () => {
    const { items } = await read<{ items: { number: string }[] }>(`/commissions/${story.commission}/register`)
    const numbers = ['20/1', '20/2', '20/3', '21/1', '21/2', '21/3', '21/4', '21/5', '21/6']
    expect(items.map(({ number }) => number)).toEqual(numbers)
  })

  test('makes the instruction of 23.11.2022 an item of XXI on that day', () => {
    const title = 'Decision of the Collective Security Council on an exhibition event'
    expect(pick('InstructionRegistered')).toMatchObject([{ at: expect.stringMatching(/^2022-11-23/), mark: 'A' }])
    const items = pick('ItemIncluded', 21).filter(({ subject }) => subject === title)
    expect(items).toMatchObject([{ at: expect.stringMatching(/^2022-11-23/), actor: 'engine' }])
  })

  test('fixes XXI as April 2023 at XX, narrows it to the end of the month and firms it up', () => {
    const steps = story.told.filter(
      ({ act, session: of, detail }) =>
        (act === 'OpeningFirmed' && of === 21) || (act === 'NextSessionFixed' && detail.includes('2023')),
    )
    expect(steps.map(({ at, detail }) => `${at.slice(0, 10)} ${detail}`)).toEqual([
      '2022-10-19 the next session: 2023-04, Tajikistan',
      '2023-03-01 the date firms up: end of 2023-04, Dushanbe, Tajikistan',
      '2023-03-20 the date firms up: 2023-04-27 10:00, Dushanbe, Tajikistan (assumed: the hour, and on which day it was firmed up)',
    ])
  })

  test("opens XXII's draft agenda with what XXI did not conclude: its age, how often carried over, the reports", async () => {
    const agenda = await read<Agenda>(`/sessions/${(await session(22)).id}/agenda`)
    expect(agenda.items).toMatchObject([
      { number: 1, origin: 'carryOver', title: { en: 'Implementation of the decisions of session XXI' } },
    ])
    const brief = agenda.items[0]?.carriedOver?.map(({ number, adoptedAt, carried, control, reports }) => {
      const states = [...new Set(reports.map(({ state }) => state))]
      return [number, new Date(adoptedAt).toISOString().slice(0, 10), carried, control, reports.length, ...states]
    })
    // XX was reported on; nothing was yet due on what XXI adopted.
    expect(brief?.sort()).toEqual([
      ['20/2', '2022-10-19', 1, 'keep', 6, 'inProgress'],
      ...[1, 2, 3, 4].map((of) => [`21/${String(of)}`, '2023-04-27', 0, 'keep', 6, 'noInformation']),
    ])
  })

  test('is conducted by nobody: stages open and close by the engine, moments and reminders are of time', () => {
    const actors = (...acts: string[]) => [
      ...new Set(story.told.filter(({ act }) => acts.includes(act)).map(({ actor }) => actor)),
    ]
    expect(actors('StageOpened', 'StageClosed', 'ConsultationOpened', 'ConsultationClosed')).toEqual(['engine'])
    expect(actors('MomentPassed', 'DutyReminded')).toEqual(['time'])
    const others = new Set(story.told.map(({ actor }) => actor).filter((actor) => !actor.includes('.')))
    expect(others).toEqual(new Set(['engine', 'time']))
  })

  test('is lived by offices whose holders signed in, each in the office in which it acted', async () => {
    const signIns = `select distinct s.office from sign_in s join account a on a.id = s.account where a.commission = $1`
    const rows = await plenary.sql<{ office: string }>(signIns, [story.commission])
    const acting = new Set(story.told.map(({ actor }) => actor).filter((actor) => actor.includes('.')))
    // A commission is founded at the command line, before anybody can sign in to it.
    acting.delete('secretariat.administrator')
    expect(acting.size).toBeGreaterThan(15)
    expect([...acting].filter((office) => !rows.some((row) => row.office === office))).toEqual([])
  })

  test('reminds of each duty once for each level, offset and due instant, and never early', async () => {
    const { sent, doubled, early } = await countReminders(plenary.sql, story.commission)
    expect(sent).toBeGreaterThan(100)
    expect({ doubled, early }).toEqual({ doubled: 0, early: 0 })
  })

  test('is told one JSON object a line, with the same fields in each', () => {
    const fields = ['at', 'commission', 'session', 'actor', 'act', 'subject', 'mark', 'detail']
    const others = story.told.filter((line) =>
      Object.keys(line).some((field) => field !== 'article' && !fields.includes(field)),
    )
    expect(others).toEqual([])
    expect(story.told.filter((line) => fields.some((field) => !(field in line)))).toEqual([])
    expect(new Set(story.told.map(({ commission }) => commission)).size).toBe(1)
    expect(story.code).toBe(0)
  })

  test('stands in a journal that verifies without difference', async () => {
    const verified = await plenary.command('verify', '--commission', story.commission)
    expect(verified).toMatchObject({
      code: 0,
      lines: expect.arrayContaining([expect.stringMatching(/: no difference$/)]),
    })
  }, 60_000)
})

proveRecord(() => story)
proveHistories(() => ({ plenary, story }))
proveDisposable(() => ({ plenary, story }))

test('with the worker ended the demo halts, and names the stage that it waits for', async () => {
  const demo = plenary.begin('demo', 'icmec', '--json')
  await until('a stage that is open', () => demo.lines.some((line) => line.includes('"StageOpened"')), 60_000)
  await plenary.command('worker', 'stop')
  expect(await demo.ended).toBe(1)
  expect(demo.stderr()).toMatch(
    /halted: nothing moves; is the worker running\?\nsession 20 waits for its stage "[\w/-]+"/,
  )
}, 150_000)
