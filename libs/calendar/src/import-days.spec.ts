import { describe, expect, test } from '@jest/globals'
import type { CalendarTable } from '@plenary/domain'
import { importDays } from './import-days.js'

const table = (name: string, more: Partial<CalendarTable> = {}): CalendarTable => ({
  name,
  mark: 'A',
  source: 'made up',
  weekend: [6, 7],
  years: { 2026: ['2026-01-01'], 2027: ['2027-01-01', '2027-06-12'] },
  ...more,
})
const tables = [
  table('seat', { state: 'RU' }),
  table('russia', { state: 'RU', working: ['2026-11-07', '2027-11-06'] }),
  table('armenia', { state: 'AM' }),
  table('elm'),
]
const file = (...rows: string[]) => ['state,date,kind,name', ...rows].join('\n')

describe('a file of days', () => {
  test('replaces the years that it names, of the states that it names, and nothing else', () => {
    const after = importDays(
      tables,
      file('RU,2027-02-22,holiday,Transferred', 'RU,2027-01-01,holiday,New Year', 'RU,2027-02-20,working,'),
    )
    expect(after.map(({ name }) => name)).toEqual(['seat', 'russia', 'armenia', 'elm'])
    expect(after[0]).toMatchObject({ years: { 2026: ['2026-01-01'], 2027: ['2027-01-01', '2027-02-22'] } })
    expect(after[0]!.working).toEqual(['2027-02-20'])
    expect(after[1]).toMatchObject({ years: after[0]!.years, working: ['2026-11-07', '2027-02-20'] })
    expect(after[1]!.source).toBe('made up; imported: 2027')
    expect([after[2], after[3]]).toEqual([tables[2], tables[3]])
    expect(after[2]).toBe(tables[2])
  })

  test('keeps the names of its days in the language in which it has them, and those of the years that it leaves alone', () => {
    const names = { '2026-01-01': { en: 'New Year' }, '2027-06-12': { en: 'Russia Day' } }
    const [after] = importDays(
      [table('seat', { state: 'RU', names })],
      file('RU,2027-01-01,holiday,', 'RU,2027-02-22,holiday,Moved from 2 January', 'RU,2027-05-01,holiday,Первомай'),
    )
    expect(after!.names).toEqual({
      '2026-01-01': { en: 'New Year' },
      '2027-02-22': { en: 'Moved from 2 January' },
      '2027-05-01': { ru: 'Первомай' },
    })
  })

  test('adds a year that there was not', () => {
    const [, , armenia] = importDays(tables, file('AM,2031-01-01,holiday,'))
    expect(armenia!.years).toEqual({ ...tables[2]!.years, 2031: ['2031-01-01'] })
  })

  test('names a state by its code or by the id of its part', () => {
    const [seat, russia, , elm] = importDays(tables, file('russia,2027-03-08,holiday,', 'elm,2027-06-02,holiday,'))
    expect([seat, russia, elm].map((one) => one!.years['2027'])).toEqual([
      ['2027-03-08'],
      ['2027-03-08'],
      ['2027-06-02'],
    ])
  })

  test('is read as spreadsheets write it: with a mark in front, line ends of two kinds, quotes, empty lines', () => {
    const day = 'AM,2027-05-28,holiday,"Day, of the ""First"" Republic"'
    const text = `\uFEFF"state",date,kind,name\r\n${day}\r\n\r\nAM,2027-07-05,holiday,\n`
    expect(importDays(tables, text)[2]!.years['2027']).toEqual(['2027-05-28', '2027-07-05'])
  })
})

describe('a faulty file is refused with its row, and nothing is imported', () => {
  const good = 'RU,2027-01-01,holiday,New Year'
  test.each([
    [['RU,2027-05-01,holiday,', good, good], 'calendar.dayTwice {"row":4,"first":3,"state":"RU","date":"2027-01-01"}'],
    [[good, 'russia,2027-01-01,working,'], 'calendar.dayTwice {"row":3,"first":2,"state":"RU","date":"2027-01-01"}'],
    [[good, 'XX,2027-01-01,holiday,'], 'calendar.stateUnknown {"row":3,"state":"XX"}'],
    [[good, 'ru,2027-01-02,holiday,'], 'calendar.stateUnknown {"row":3,"state":"ru"}'],
    [[good, 'RU,2027-02-31,holiday,'], 'calendar.dayUnknown {"row":3,"date":"2027-02-31"}'],
    [[good, 'RU,01.05.2027,holiday,'], 'calendar.dayUnknown {"row":3,"date":"01.05.2027"}'],
    [[good, '', 'RU,2027-05-01,closed,'], 'calendar.kindUnknown {"row":4,"kind":"closed"}'],
    [[good, 'RU,2027-05-01,holiday'], 'calendar.rowMalformed {"row":3}'],
    [[good, 'RU,2027-05-01,holiday,"May'], 'calendar.rowMalformed {"row":3}'],
    [[good, 'RU,2027-05-01,holiday,May,Day'], 'calendar.rowMalformed {"row":3}'],
    [[], 'calendar.nothingToImport {}'],
  ])('%j', (rows, refusal) => {
    expect(() => importDays(tables, file(...rows))).toThrow(refusal)
  })

  test('also when it does not name its columns', () => {
    expect(() => importDays(tables, good)).toThrow('calendar.columnsUnknown {"row":1')
    expect(() => importDays(tables, '')).toThrow('calendar.columnsUnknown {"row":1')
  })
})
