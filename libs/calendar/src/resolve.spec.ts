import { describe, expect, test } from '@jest/globals'
import type { Moment, When } from '@plenary/domain'
import fc from 'fast-check'
import { april, at, dushanbe, moment, resolve, session, spelled } from './moments.fixture.js'

describe('counted from a firm opening: 27.04.2023 10:00 in Dushanbe, seat Moscow', () => {
  const anchors = session({ opening: dushanbe })
  const fromOpening = (m: Partial<Moment> & { offset: number }) => at(moment({ anchor: 'opening', ...m }), anchors)

  test('T−105 at 00:00 is 12.01.2023 in Moscow', () => {
    expect(fromOpening({ offset: -105, time: '00:00' })).toBe('2023-01-11T21:00')
  })
  test('T−90 at 17:00 is 27.01.2023 in Moscow', () => {
    expect(fromOpening({ offset: -90, time: '17:00' })).toBe('2023-01-27T14:00')
  })
  test('T−1 at 17:00 at the venue is 26.04.2023 in Dushanbe', () => {
    expect(fromOpening({ offset: -1, time: '17:00', zone: 'venue' })).toBe('2023-04-26T12:00')
  })
  test('without a clock time it keeps the hour of the opening', () => {
    expect(fromOpening({ offset: 0 })).toBe('2023-04-27T05:00')
    expect(fromOpening({ offset: -2 })).toBe('2023-04-25T05:00')
  })
  test('hours go from the opening itself', () => {
    expect(fromOpening({ offset: 0, unit: 'h' })).toBe('2023-04-27T05:00')
    expect(fromOpening({ offset: -24, unit: 'h' })).toBe('2023-04-26T05:00')
  })
  test('five clear days before leave 22 to 26.04 between: 21.04.2023', () => {
    expect(fromOpening({ offset: -5, unit: 'cd', time: '17:00' })).toBe('2023-04-21T14:00')
  })
  test('three weeks before is 06.04.2023', () => {
    expect(fromOpening({ offset: -3, unit: 'w', time: '17:00' })).toBe('2023-04-06T14:00')
  })
  test('seven working days before is 18.04.2023', () => {
    expect(fromOpening({ offset: -7, unit: 'wd', time: '17:00' })).toBe('2023-04-18T14:00')
  })
  test('seven working days before, where 20.04. is a holiday too, is 17.04.2023', () => {
    const m = moment({ anchor: 'opening', offset: -7, unit: 'wd', time: '17:00' })
    expect(at(m, { ...anchors, calendar: 'fir' })).toBe('2023-04-17T14:00')
  })
  test("seven working days before, of another calendar than the seat's, is 17.04.2023, and each is told by its own", () => {
    const m = { offset: -7, unit: 'wd', time: '17:00' } as const
    const hosted = { ...anchors, calendars: { host: 'fir', elm: 'seat' } }
    const due = (calendar: string) => at(moment({ anchor: 'opening', ...m, calendar }), hosted)
    expect(['seat', 'host', 'fir', 'elm'].map(due)).toEqual([
      '2023-04-18T14:00',
      '2023-04-17T14:00',
      '2023-04-17T14:00',
      '2023-04-18T14:00',
    ])
    expect(fromOpening({ ...m, calendar: 'host' })).toBe('2023-04-18T14:00')
    expect(() => due('oak')).toThrow('calendar.missing')
  })
  test('a holiday of the host alone is moved off by the calendar of the host alone', () => {
    const eve = moment({ anchor: 'opening', offset: -7, time: '17:00', nonWorking: 'before' })
    const hosted = { ...anchors, calendars: { host: 'fir' } }
    expect(at(eve, hosted)).toBe('2023-04-20T14:00')
    expect(at({ ...eve, calendar: 'host' }, hosted)).toBe('2023-04-19T14:00')
  })
  test('three months before 31.05.2023 is the last day of February', () => {
    const opening: When = { kind: 'firm', on: '2023-05-31', time: '10:00' }
    const m = moment({ anchor: 'opening', offset: -3, unit: 'm', time: '17:00' })
    expect(at(m, session({ opening }))).toBe('2023-02-28T14:00')
  })
  test('days are counted from the date at the venue, where it may be tomorrow already', () => {
    const opening: When = { kind: 'firm', on: '2022-10-20', time: '01:00' }
    const bishkek = session({ opening, zones: { seat: 'Europe/Moscow', venue: 'Asia/Bishkek' } })
    expect(at(moment({ anchor: 'opening', offset: -1, time: '17:00' }), bishkek)).toBe('2022-10-19T14:00')
    expect(at(moment({ anchor: 'opening', offset: 0 }), bishkek)).toBe('2022-10-19T19:00')
  })
})

describe('counted from a fuzzy opening', () => {
  const proposals = moment({ anchor: 'opening', offset: -90, time: '17:00' })
  test.each<[When, string, string]>([
    [april, '2023-01-01T14:00', '2023-01-30T14:00'],
    [{ kind: 'endOf', month: '2023-04' }, '2023-01-21T14:00', '2023-01-30T14:00'],
    [{ kind: 'window', from: '2023-04-10', to: '2023-04-27' }, '2023-01-10T14:00', '2023-01-27T14:00'],
    [{ kind: 'quarter', year: 2023, quarter: 2 }, '2023-01-01T14:00', '2023-04-01T14:00'],
    [{ kind: 'day', on: '2023-04-27' }, '2023-01-27T14:00', '2023-01-27T14:00'],
  ])('%j: T−90 runs from %s to %s', (opening, from, to) => {
    expect(spelled(proposals, session({ opening }))).toEqual([from, to])
  })

  test('working days are counted from each end', () => {
    const m = moment({ anchor: 'opening', offset: -5, unit: 'wd', time: '17:00' })
    expect(spelled(m, session({ opening: april }))).toEqual(['2023-03-27T14:00', '2023-04-24T14:00'])
  })

  test('the opening itself may be any time of these days at the venue', () => {
    const m = moment({ anchor: 'opening', offset: 0, unit: 'h' })
    expect(spelled(m, session({ opening: april }))).toEqual(['2023-03-31T19:00', '2023-04-30T18:59'])
  })

  test('names the days and the zone', () => {
    const found = resolve(proposals, session({ opening: april }))
    expect(found).toMatchObject({ on: { from: '2023-01-01', to: '2023-01-30' }, zone: 'Europe/Moscow' })
  })
})

describe('a day that is no working day', () => {
  const opening: When = { kind: 'firm', on: '2023-04-27', time: '10:00' }
  const saturday = (nonWorking?: Moment['nonWorking']) =>
    resolve(
      moment({ anchor: 'opening', offset: -75, time: '17:00', ...(nonWorking && { nonWorking }) }),
      session({ opening }),
    )

  test('stays and is flagged', () => {
    expect(saturday()).toMatchObject({ on: { from: '2023-02-11', to: '2023-02-11' }, onNonWorking: true })
  })
  test('goes before, by rule, and is not flagged', () => {
    expect(saturday('before')).toMatchObject({ on: { from: '2023-02-10' } })
    expect(saturday('before')).not.toHaveProperty('onNonWorking')
  })
  test('goes after, by rule, and is not flagged', () => {
    expect(saturday('after')).toMatchObject({ on: { from: '2023-02-13' } })
    expect(saturday('after')).not.toHaveProperty('onNonWorking')
  })
  test('is a holiday of the table, too', () => {
    const m = moment({ anchor: 'opening', offset: -63, time: '17:00' })
    expect(resolve(m, session({ opening }))).toMatchObject({ on: { from: '2023-02-23' }, onNonWorking: true })
  })
  test('a working day is not flagged', () => {
    const m = moment({ anchor: 'opening', offset: -90, time: '17:00' })
    expect(resolve(m, session({ opening }))).not.toHaveProperty('onNonWorking')
  })
  test('a range that ends on one is flagged though it begins on a working day', () => {
    const window: When = { kind: 'window', from: '2023-04-26', to: '2023-04-29' }
    const found = resolve(moment({ anchor: 'opening', offset: 0, time: '17:00' }), session({ opening: window }))
    expect(found).toMatchObject({ on: { from: '2023-04-26', to: '2023-04-29' }, onNonWorking: true })
  })
  test('of a range each end is moved, and flagged where the first or the last is none', () => {
    const m = moment({ anchor: 'opening', offset: -90, time: '17:00', nonWorking: 'after' })
    expect(resolve(m, session({ opening: april }))).toMatchObject({ on: { from: '2023-01-04', to: '2023-01-30' } })
    const stays = resolve({ ...m, nonWorking: 'stay' }, session({ opening: april }))
    expect(stays).toMatchObject({ on: { from: '2023-01-01', to: '2023-01-30' }, onNonWorking: true })
  })
})

describe('a zone that there is not', () => {
  test('is refused by name, whatever is asked of it', () => {
    const opening = moment({ anchor: 'opening', offset: 0 })
    const asked = (zone: string) => () => resolve(opening, session({ zones: { seat: 'Europe/Moscow', venue: zone } }))
    expect(asked('X')).toThrow('zone.unknown')
    expect(asked('')).toThrow('zone.unknown')
    expect(asked('Asia/Dushanbe')()).toBeNull()
  })
})

describe('for any date', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2023, 1, 1) + n * 86_400_000))
  const iso = (date: Date) => date.toISOString().slice(0, 10)

  test('calendar days in Moscow, always three hours ahead, agree with counting in UTC', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (date, offset) => {
        const opening: When = { kind: 'firm', on: iso(date), time: '10:00' }
        const found = resolve(moment({ anchor: 'opening', offset, time: '17:00' }), session({ opening }))
        expect(found?.from).toBe(date.getTime() + offset * 86_400_000 + 14 * 3_600_000)
      }),
    )
  })
  test('a range never ends before it begins, and every date within it stays within what was said', () => {
    const units = fc.constantFrom('d', 'wd', 'cd', 'w', 'm', 'h') as fc.Arbitrary<Moment['unit']>
    const rules = fc.constantFrom('stay', 'before', 'after') as fc.Arbitrary<Moment['nonWorking']>
    const window = fc.tuple(day, fc.nat(40), fc.nat(40))
    fc.assert(
      fc.property(window, units, rules, fc.integer({ min: -8, max: 8 }), ([first, a, b], unit, nonWorking, offset) => {
        const on = (n: number) => iso(new Date(first.getTime() + n * 86_400_000))
        const m = moment({ anchor: 'opening', offset, unit, nonWorking, time: '17:00' })
        const range = resolve(m, session({ opening: { kind: 'window', from: on(0), to: on(a + b) } }))!
        const firm = resolve(m, session({ opening: { kind: 'firm', on: on(a), time: '10:00' } }))!
        expect(range.from).toBeLessThanOrEqual(firm.from)
        expect(firm.to).toBeLessThanOrEqual(range.to)
      }),
    )
  })
})
