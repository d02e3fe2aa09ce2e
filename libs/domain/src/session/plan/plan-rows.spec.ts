import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import { at, chair, engine, letter, resolve } from '../../story.fixture.js'
import { dayOf } from '../../time/day.js'
import { stageRows } from './plan-rows.js'
import { convened, held, stages } from '../session.fixture.js'
import type { SessionStory } from '../session.fixture.js'
import type { CountedBy } from '../../time/counted-by.js'

const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
const utc = {
  resolve,
  aboutDay: () => ({ kind: 'working' as const }),
  dayIn: (at: number) => dayOf(Math.floor(at / 86_400_000)),
  clockOf: (at: number) => `${two((at / 3_600_000) % 24)}:${two((at / 60_000) % 60)}`,
  cityOf: (zone: string) => ({ en: zone, ru: zone }),
  calendarName: ({ calendar }: CountedBy) => ({ en: `calendar ${calendar}`, ru: `календарь ${calendar}` }),
  now: at('2027-01-11'),
  bodyName: (id: string) => ({ en: id, ru: id }),
  lang: 'en' as const,
}
const words = { en: 'Results', ru: 'Итоги' }
const procedure = rules([
  ...stages.map((one) => (one.id === 'proposals' ? { ...one, title: { en: 'Proposals', ru: 'Предложения' } } : one)),
  stage('mid', { title: words, due: opening(0, { anchor: 'midCycle' }) }),
  stage('digest', { title: words, due: opening(2, { anchor: 'stage:proposals' }) }),
])
const session = (more = {}) => convened(more, procedure)
const rows = ({ state }: SessionStory, id: string, reckoning: object = {}) =>
  stageRows(state, state.stages[id]!, procedure, { ...utc, ...reckoning })
const told = (story: SessionStory, id: string, reckoning: object = {}) =>
  rows(story, id, reckoning).map(({ derivation }) => derivation)
const moving = { type: 'MoveSession', authority: 'Letter 5', reason: letter } as const

describe('the plan of a session', () => {
  it('dates every moment of a stage and says where it comes from', () => {
    // 17.06. less 105 days: 16 to 01.06., 31 to 01.05., 30 to 01.04., 28 more: 04.03.; less 90: 15 days later
    expect(rows(session(), 'proposals')).toEqual([
      {
        ...{ stage: 'proposals', moment: 'opens', kind: 'call', who: ['parts', 'councils', 'secretariat'] },
        ...{ date: '2027-03-04', at: '00:00', zone: 'UTC', mark: 'A', article: null },
        derivation:
          'T−105 calendar days (assumed): opening 17.06.2027 10:00 UTC → 04.03.2027, a Thursday; working day, calendar all',
      },
      {
        ...{ stage: 'proposals', moment: 'due', kind: 'call', who: ['parts', 'councils', 'secretariat'] },
        ...{ date: '2027-03-19', at: '17:00', zone: 'UTC', mark: 'A', article: null },
        derivation:
          'T−90 calendar days (assumed): opening 17.06.2027 10:00 UTC → 19.03.2027, a Friday; working day, calendar all',
      },
    ])
    expect(told(session(), 'proposals', { lang: 'ru' })[1]).toBe(
      'T−90 кал. дн. (принято условно): открытие 17.06.2027 10:00 UTC → 19.03.2027, пятница; рабочий день, календарь all',
    )
  })
  it('gives ranges while the date is a window', () => {
    const window = session({ opening: { kind: 'window', from: '2027-06-14', to: '2027-06-18' } })
    expect(rows(window, 'proposals')[1]).toMatchObject({ from: '2027-03-16', to: '2027-03-20', at: '17:00' })
    expect(told(window, 'proposals')[1]).toContain('opening 14.06.2027–18.06.2027 → 16.03.2027–20.03.2027')
  })
  it('says what a date waits for, and gives it once that is known', () => {
    expect(rows(session(), 'protocol')[1]).toMatchObject({ date: null, at: null, waitsFor: 'closing' })
    expect(told(session(), 'protocol')[1]).toBe(
      'closing of the plenary +10 calendar days (assumed): waits for the closing of the plenary',
    )
    const after = held([], session().until('2027-06-17', '11:00'))
    expect(rows(after, 'protocol')[1]).toMatchObject({ date: '2027-06-27', at: '13:00' })
    expect(told(after, 'protocol')[1]).toContain('closing of the plenary 17.06.2027 13:00 UTC → 27.06.2027, a Sunday')
  })
  it('counts from the closing of another stage, by its title, and from the middle of the cycle', () => {
    expect(told(session(), 'digest')).toEqual([
      'closing of the stage "Proposals" +2 calendar days (assumed): waits for the closing of the stage "Proposals"',
    ])
    const later = session().until('2027-04-01')
    expect(told(later, 'digest', { lang: 'ru' })).toEqual([
      'закрытие этапа «Предложения» +2 кал. дн. (принято условно): закрытие этапа «Предложения» 19.03.2027 17:00 UTC → 21.03.2027, воскресенье; рабочий день, календарь all',
    ])
    // From 12.11.2026 to 17.06.2027 are 18 + 31 + 31 + 28 + 31 + 30 + 31 + 17 = 217 days, half of them 108: 28.02.
    expect(rows(session(), 'mid')[0]).toMatchObject({ date: '2027-02-28', at: '17:00' })
    expect(told(session(), 'mid')[0]).toContain('mid-cycle 28.02.2027')
  })
})

describe('the record stands', () => {
  it('and where it is not what is reckoned today, both are told', () => {
    const shifted = { ...utc, resolve: (...asked: Parameters<typeof resolve>) => dayLater(resolve(...asked)) }
    const [, due] = rows(session(), 'proposals', shifted)
    expect(due).toMatchObject({ date: '2027-03-19', at: '17:00', reckoned: { date: '2027-03-20', at: '17:00' } })
    expect(due?.derivation).toMatch(
      /→ 20\.03\.2027, a Saturday; .*; on record: 19\.03\.2027 17:00 UTC \(the calendar or the time zones have changed since\)$/,
    )
    expect(due).not.toHaveProperty('stays')
  })
  it('of a stage that is over, whatever moves afterwards', () => {
    const moved = session()
      .until('2027-04-01')
      .after(chair, { ...moving, opening: { kind: 'day', on: '2027-07-17' } })
    expect(rows(moved, 'proposals')[1]).toMatchObject({
      date: '2027-03-19',
      reckoned: { date: '2027-04-18' },
      stays: 'done',
    })
    expect(told(moved, 'proposals', { lang: 'ru' })[1]).toMatch(
      /; в графике: 19\.03\.2027 17:00 UTC \(этап завершён, дата не меняется\)$/,
    )
    expect(rows(moved, 'package')[0]).not.toHaveProperty('stays')
  })
  it('without a date where no calendar reaches, and says why', () => {
    const far = { kind: 'day', on: '2041-01-01' } as const
    const story = session().after(engine, { type: 'NoteSuccessor', opening: far, from: 'next', fromVersion: 1 })
    expect(rows(story, 'follow-up')[1]).toMatchObject({ date: null, undatable: 'calendar.missingYear' })
    expect(told(story, 'follow-up')[1]).toContain('opening of the next session (assumed): cannot be dated.')
  })
})

const dayLater = (found: ReturnType<typeof resolve>) =>
  found && { ...found, from: found.from + 86_400_000, to: found.to + 86_400_000 }

describe('a new round', () => {
  it('has the due that was counted from its beginning, and no other moment', () => {
    const story = session().until('2027-03-05')
    const due = { from: at('2027-03-10', '17:00'), to: at('2027-03-10', '17:00'), mark: 'A', reminders: [] } as const
    const round = {
      ...({ type: 'RoundStarted', v: 1, at: story.now, stage: 'proposals', round: 2 } as const),
      ...{ asked: [], consultations: [], plan: { opens: null, due, closes: null } },
    }
    const again = story.folding([round])
    expect(rows(again, 'proposals')).toMatchObject([{ moment: 'due', round: 2, date: '2027-03-10', at: '17:00' }])
    expect(told(again, 'proposals')[0]).toContain('reopening +5 working days (assumed): reopening 05.03.2027 12:00 UTC')
  })
})

describe('what persons did about dates', () => {
  const authority = { authority: 'Letter 12', reason: letter }
  const by = { person: 'plenary.chair', office: 'plenary.chair', body: 'plenary' }
  it('fixed by hand stays, beside what the rules would say', () => {
    const fixing = { type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-22', ...authority } as const
    const story = session().after(chair, fixing)
    expect(rows(story, 'proposals')[1]).toMatchObject({
      ...{ date: '2027-03-22', at: '17:00', reckoned: { date: '2027-03-19', at: '17:00' }, stays: 'fixed' },
      fixed: { authority: 'Letter 12', by, at: story.now },
    })
    const written = [told(story, 'proposals')[1], told(story, 'proposals', { lang: 'ru' })[1]]
    expect(written.map((one) => one?.split('; ').at(-1))).toEqual([
      'on record: 22.03.2027 17:00 UTC (fixed by hand, on the authority of: Letter 12)',
      'в графике: 22.03.2027 17:00 UTC (установлено вручную, основание: Letter 12)',
    ])
    const moved = story.after(chair, { ...moving, opening: { kind: 'day', on: '2027-06-20' } })
    expect(rows(moved, 'proposals')[1]).toMatchObject({ date: '2027-03-22', reckoned: { date: '2027-03-22' } })
    expect(rows(story, 'proposals')[0]).not.toHaveProperty('fixed')
  })
  it('extended for a body is a row of its own, after the due of the others', () => {
    const granting = { type: 'GrantExtension', stage: 'proposals', body: 'elm', until: { on: '2027-03-26' } } as const
    const story = session().after(chair, { ...granting, ...authority })
    const [, due, own] = rows(story, 'proposals')
    expect([due?.date, due?.body]).toEqual(['2027-03-19', undefined])
    expect(own).toEqual({
      ...{ stage: 'proposals', moment: 'due', kind: 'call', who: ['parts', 'councils', 'secretariat'] },
      ...{ zone: 'UTC', mark: 'A', article: null, date: '2027-03-26', at: '17:00', body: 'elm' },
      derivation: 'elm: extended to 26.03.2027 17:00 UTC, on the authority of: Letter 12',
      extended: { authority: 'Letter 12', by, at: story.now },
    })
    expect(told(story, 'proposals', { lang: 'ru' })[2]).toBe(
      'elm: срок продлён до 26.03.2027 17:00 UTC, основание: Letter 12',
    )
  })
})
