import { describe, expect, test } from '@jest/globals'
import { procedure, type Row, written } from './procedure.fixture.js'

async function plan(...args: string[]) {
  const { code, stdout, stderr } = await procedure('plan', ...args, '--zone', 'Asia/Dushanbe', '--json')
  return { code, stderr, rows: code === 0 ? (JSON.parse(stdout) as Row[]) : [] }
}
const find = (rows: Row[], stage: string, moment = 'due') =>
  rows.find((row) => row['stage'] === stage && row['moment'] === moment)
const opening = ['--opening', '2027-04-27T10:00']

describe('plenary procedure plan', () => {
  test('gives a row per moment, with its derivation in words', async () => {
    const { rows } = await plan('itu-tap', ...opening)
    expect(find(rows, 'consultation')).toEqual({
      stage: 'consultation',
      moment: 'due',
      kind: 'consult',
      who: ['parts'],
      date: '2027-04-16',
      at: '17:00',
      zone: 'Asia/Dushanbe',
      derivation:
        'T−7 working days (Resolution 1 §9): opening 27.04.2027 10:00 Dushanbe → 16.04.2027, a Friday; working day, calendar of the seat (Russia)',
      mark: 'V',
      article: 'Resolution 1 §9',
    })
  })
  test('in Russian, too', async () => {
    const { rows } = await plan('icmec', ...opening, '--lang', 'ru')
    expect(find(rows, 'experts')?.['derivation']).toBe(
      'T−10 кал. дн. (принято условно): открытие 27.04.2027 10:00 Душанбе → 17.04.2027, суббота; нерабочий день, календарь места пребывания секретариата (Россия)',
    )
  })
  test('counts in the calendar that a moment names, and says in which', async () => {
    const due = (calendar: string) => ({ anchor: 'opening', offset: -3, unit: 'wd', mark: 'A', calendar })
    const stages = [
      { id: 'proposals', due: due('kazakhstan') },
      { id: 'tabling', opens: due('host'), due: due('seat') },
    ]
    const edition = { id: 'trial', title: { en: 'T', ru: 'П' }, source: 'x', extends: 'board', stages }
    const { rows } = await plan(written('named.json', JSON.stringify(edition)), '--opening', '2026-03-25T10:00')
    const derivation = (...of: [string, string?]) => find(rows, ...of)?.['derivation']
    // Back from Wednesday 25.03.2026; in Kazakhstan 21 to 24.03. are days of rest.
    expect(derivation('proposals')).toContain('→ 18.03.2026, a Wednesday; working day, calendar (Kazakhstan)')
    expect(derivation('tabling')).toContain('→ 20.03.2026, a Friday; working day, calendar of the seat (Russia)')
    expect(derivation('tabling', 'opens')).toMatch(/; working day, calendar of the seat \(Russia\)$/)
  })
  test('of a window gives ranges', async () => {
    const { rows } = await plan('eu-council', '--opening-window', '2027-04-20/2027-04-30')
    expect(find(rows, 'proposals')).toMatchObject({ from: '2027-04-04', to: '2027-04-14', at: '17:00' })
    expect(find(rows, 'proposals')).not.toHaveProperty('date')
    expect(find(rows, 'proposals')?.['derivation']).toContain('opening 20.04.2027–30.04.2027 → 04.04.2027–14.04.2027')
    // The first of them is a Sunday, the last a Wednesday; of the sitting a Tuesday and a Friday.
    expect(find(rows, 'proposals')?.['derivation']).toMatch(
      /; 04\.04\.2027 is not a working day, calendar of the seat \(Russia\)$/,
    )
    expect(find(rows, 'plenary')?.['derivation']).toMatch(
      /30\.04\.2027; both working days, calendar of the seat \(Russia\)$/,
    )
    const russian = await plan('eu-council', '--opening-window', '2027-04-20/2027-04-30', '--lang', 'ru')
    expect(find(russian.rows, 'proposals')?.['derivation']).toMatch(
      /; 04\.04\.2027 — нерабочий день, календарь места пребывания секретариата \(Россия\)$/,
    )
    expect(find(russian.rows, 'plenary')?.['derivation']).toMatch(
      /; оба — рабочие дни, календарь места пребывания секретариата \(Россия\)$/,
    )
    expect(find(rows, 'plenary', 'opens')).toMatchObject({ from: '2027-04-20', to: '2027-04-30', at: null })
  })
  test('without the previous session has no mid-cycle, and says so', async () => {
    const { rows } = await plan('icmec', ...opening)
    expect(find(rows, 'mid-working-group')).toMatchObject({
      date: null,
      at: null,
      waitsFor: 'previousClosing',
      derivation: 'mid-cycle (assumed): waits for the closing of the previous session',
    })
  })
  test('with it dates the mid-cycle: 286 days from 15.07.2026 to 27.04.2027, half of them 143: 05.12.2026', async () => {
    const { rows } = await plan('icmec', ...opening, '--previous', '2026-07-15')
    expect(find(rows, 'mid-working-group')).toMatchObject({ date: '2026-12-05', at: '17:00' })
  })
  test('with the closing dates what follows it: five working days after Wed 28.04. are Wed 05.05.', async () => {
    const { rows } = await plan('icmec', ...opening, '--closing', '2027-04-28T16:00')
    expect(find(rows, 'extracts', 'opens')).toMatchObject({ date: '2027-04-28', at: '16:00' })
    expect(find(rows, 'extracts')).toMatchObject({ date: '2027-05-05', at: '17:00' })
    expect(rows.filter(({ waitsFor }) => waitsFor === 'closing')).toEqual([])
    const abroad = await plan('icmec', ...opening, '--closing', '2027-04-28T20:30Z')
    expect(find(abroad.rows, 'extracts', 'opens')).toMatchObject({ date: '2027-04-29', at: '01:30' })
  })
  test('with the convening dates what is counted from it', async () => {
    const stages = [{ id: 'package', due: { anchor: 'convening', offset: 2, unit: 'w', time: '17:00', mark: 'A' } }]
    const text = { id: 'early', title: { en: 'Early', ru: 'Ранний' }, source: 'x', extends: 'board', stages }
    const file = written('early.json', JSON.stringify(text))
    const { rows } = await plan(file, ...opening, '--convening', '2026-11-02T12:00')
    expect(find(rows, 'package')).toMatchObject({ date: '2026-11-16', at: '17:00' })
    expect(find((await plan(file, ...opening)).rows, 'package')).toMatchObject({ date: null, waitsFor: 'convening' })
  })
  test('is a table for a reader', async () => {
    const { stdout } = await procedure('plan', 'board', ...opening, '--zone', 'Asia/Dushanbe')
    expect(stdout.split('\n')[5]).toBe(
      'package    due     dispatch  2027-04-21  17:00  V     T−5 clear days (Published rules of a board): opening 27.04.2027 10:00 Dushanbe → 21.04.2027, a Wednesday; working day, calendar of the seat (Russia)',
    )
  })
})

describe('a calendar of its own', () => {
  const csv = (...rows: string[]) => ['--calendar', written('days.csv', ['state,date,kind,name', ...rows].join('\n'))]
  const due = async (...rows: string[]) =>
    find((await plan('itu-tap', ...opening, ...csv(...rows))).rows, 'consultation')

  test('counts its holidays: without Thu 22.04. seven working days before are Thu 15.04.', async () => {
    expect(await due('TJ,2027-04-22,holiday,Made up')).toMatchObject({ date: '2027-04-15' })
  })
  test('tells a holiday by its name', async () => {
    const { rows } = await plan('board', ...opening, ...csv('TJ,2027-04-21,holiday,Tulip Day'))
    expect(find(rows, 'package')?.['derivation']).toMatch(
      /21\.04\.2027, a Wednesday; a holiday \(Tulip Day\), calendar \(Tajikistan\)$/,
    )
  })
  test('counts a Saturday that is worked: with 24.04. they are Mon 19.04.', async () => {
    expect(await due('TJ,2027-04-24,working,Transferred')).toMatchObject({ date: '2027-04-19' })
  })
  test('of two states counts the days on which both work', async () => {
    const rows = ['TJ,2027-04-22,holiday,', 'DE,2027-04-21,holiday,', 'DE,2027-04-24,working,']
    const found = await due(...rows)
    expect(found).toMatchObject({ date: '2027-04-14' }) // 26, 23, 20, 19, 16, 15, 14
    expect(found?.['derivation']).toContain('calendar (Germany, Tajikistan)')
  })
  test('need not know a year in which no working days are counted', async () => {
    const { rows } = await plan('icmec', ...opening, '--previous', '2026-07-15', ...csv('TJ,2027-05-09,holiday,'))
    expect(find(rows, 'mid-working-group')).toMatchObject({ date: '2026-12-05' })
    expect(find(rows, 'mid-working-group')?.['derivation']).toContain('; calendar (Tajikistan) has no such year')
  })
  test.each([
    [['TJ,2026-05-09,holiday,'], '[calendar.missingYear]\n  calendar: TJ\n  day: 2027-04-26\n'],
    [['TJ,2027-05-09,holiday,', 'TJ,2027-05-09,working,'], '[calendar.dayTwice]\n  row: 3\n  first in row: 2\n'],
    [['TJ,2027-05-09,holiday,', 'ZZ,2027-05-09,holiday,'], '[calendar.stateUnknown]\n  row: 3\n  state: ZZ\n'],
    [['TJ,2027-02-31,holiday,'], '[calendar.dayUnknown]\n  row: 2\n  date: 2027-02-31\n'],
  ])('is refused: %j', async (rows, said) => {
    const { code, stderr } = await plan('itu-tap', ...opening, ...csv(...rows))
    expect([code, stderr]).toEqual([4, expect.stringContaining(said)])
  })
})

describe('what ends with another code', () => {
  test.each<[number, string[], string]>([
    [2, ['board'], '--opening'],
    [2, ['board', '--opening', 'tomorrow'], '2027-04-27T10:00'],
    [2, ['board', '--opening', '2027-04-27T10:00+05:00'], '2027-04-27T10:00'],
    [2, ['board', '--opening-window', '2027-04-20'], '2027-04-20/2027-04-30'],
    [2, ['board', ...opening, '--opening-window', '2027-04-20/2027-04-30'], 'cannot be used with'],
    [3, ['none', ...opening], 'procedure.unknown'],
    [3, ['board', ...opening, '--calendar', '/nowhere.csv'], 'no file'],
    [4, ['board', '--opening', '2027-02-31T10:00'], 'date.notInCalendar'],
    [4, ['board', '--opening', '2027-04-27T25:00'], 'date.notOnTheClock'],
    [4, ['board', '--opening', '0000-01-01T10:00'], 'date.notInCalendar'],
    [4, ['board', '--opening-window', '2027-02-20/2027-02-31'], 'date.notInCalendar'],
    [4, ['board', ...opening, '--previous', '2026-02-31'], 'date.notInCalendar'],
    [2, ['board', ...opening, '--convening', '2027-02-31T10:00'], '--convening is written 2026-11-02T12:00'],
    [4, ['board', '--opening-window', '2027-04-30/2027-04-20'], 'date.endsBeforeItBegins'],
    [4, ['board', ...opening, '--previous', '2027-04-28'], 'date.endsBeforeItBegins'],
    [2, ['board', ...opening, '--closing', '2027-04-28'], '--closing is written 2027-04-28T16:00'],
    [4, ['board', ...opening, '--closing', '2027-04-26T16:00'], 'date.endsBeforeItBegins'],
    [4, ['board', ...opening, '--convening', '2027-04-28T16:00'], 'date.endsBeforeItBegins'],
    [4, ['board', ...opening, '--previous', '2026-07-15', '--zone', 'Asia/Nowhere'], 'zone.unknown'],
    [4, ['organisation-2004', ...opening], 'These rules have no stages: they are there for others to extend'],
  ])('%i: plan %j', async (expected, args, said) => {
    const zone = args.includes('--zone') ? [] : ['--zone', 'Asia/Dushanbe']
    const { code, stderr } = await procedure('plan', ...args, ...zone)
    expect([code, stderr]).toEqual([expected, expect.stringContaining(said)])
  })
})
