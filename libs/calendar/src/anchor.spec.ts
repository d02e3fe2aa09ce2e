import { describe, expect, test } from '@jest/globals'
import type { When } from '@plenary/domain'
import { april, at, dushanbe, moment, moscowDushanbe, resolve, session, spelled } from './moments.fixture.js'

describe('counted from acts', () => {
  const closing = Date.UTC(2023, 3, 27, 12)
  test('five and ten working days after the closing pass 1 and 9 May', () => {
    const after = (offset: number) => moment({ anchor: 'closing', offset, unit: 'wd', time: '17:00' })
    expect(at(after(5), session({ closing }))).toBe('2023-05-05T14:00')
    expect(at(after(10), session({ closing }))).toBe('2023-05-15T14:00')
  })
  test('closed at 01:00 in Dushanbe, the day is that of Dushanbe', () => {
    const m = moment({ anchor: 'closing', offset: 1, unit: 'wd', time: '17:00' })
    expect(at(m, session({ closing: Date.UTC(2023, 3, 27, 20) }))).toBe('2023-05-02T14:00')
  })
  test('a clock time that an act has stays to the second', () => {
    const convening = Date.UTC(2022, 5, 1, 6, 30, 15, 250)
    const found = resolve(moment({ anchor: 'convening', offset: 1 }), session({ convening }))
    expect(found?.from).toBe(convening + 86_400_000)
  })
  test('a stage that was sent back has five working days', () => {
    const m = moment({ anchor: 'reopening', offset: 5, unit: 'wd', time: '17:00' })
    expect(at(m, session({ reopening: Date.UTC(2023, 1, 20, 9) }))).toBe('2023-02-28T14:00')
  })
  test('another stage', () => {
    const m = moment({ anchor: 'stage:council/exhibitions', offset: 2, time: '17:00' })
    const stages = { 'council/exhibitions': Date.UTC(2023, 3, 24, 9) }
    expect(at(m, session({ stages }))).toBe('2023-04-26T14:00')
  })
  test('the middle between 19.10.2022 and 27.04.2023 is 22.01.2023', () => {
    const anchors = session({ opening: dushanbe, previousClosing: Date.UTC(2022, 9, 19, 14) })
    expect(at(moment({ anchor: 'midCycle', offset: 0, time: '17:00' }), anchors)).toBe('2023-01-22T14:00')
    expect(at(moment({ anchor: 'midCycle', offset: -14, time: '17:00' }), anchors)).toBe('2023-01-08T14:00')
  })
  test('the middle of a cycle that ends in April 2023 is a range', () => {
    const anchors = session({ opening: april, previousClosing: Date.UTC(2022, 9, 19, 14) })
    expect(spelled(moment({ anchor: 'midCycle', offset: 0, time: '17:00' }), anchors)).toEqual([
      '2023-01-09T14:00',
      '2023-01-23T14:00',
    ])
  })
  test('the next opening counts at its venue once that is known, else at the seat', () => {
    const m = moment({ anchor: 'nextOpening', offset: 0, unit: 'h' })
    const nextOpening: When = { kind: 'firm', on: '2024-10-10', time: '10:00' }
    expect(at(m, session({ nextOpening }))).toBe('2024-10-10T07:00')
    const zones = { ...moscowDushanbe, nextVenue: 'Asia/Bishkek' }
    expect(at(m, session({ nextOpening, zones }))).toBe('2024-10-10T04:00')
  })
})

describe('reminders', () => {
  test('go out at the clock time of the due moment in the zone of the seat', () => {
    const due = { from: Date.UTC(2023, 0, 27, 14), to: Date.UTC(2023, 0, 27, 14) }
    expect(at(moment({ anchor: 'due', offset: -7 }), session({ due }))).toBe('2023-01-20T14:00')
  })
  test('of a range go with both of its ends', () => {
    const due = { from: Date.UTC(2023, 0, 1, 14), to: Date.UTC(2023, 0, 30, 14) }
    expect(spelled(moment({ anchor: 'due', offset: -3 }), session({ due: due, calendar: 'seat' }))).toEqual([
      '2022-12-29T14:00',
      '2023-01-27T14:00',
    ])
  })
  test('keep the clock time over the change of Kazakhstan on 01.03.2024', () => {
    const zones = { seat: 'Asia/Almaty', venue: 'Asia/Almaty' }
    const due = { from: Date.UTC(2024, 2, 4, 12), to: Date.UTC(2024, 2, 4, 12) }
    expect(at(moment({ anchor: 'due', offset: -7 }), session({ due, zones }))).toBe('2024-02-26T11:00')
  })
})

describe('what is not known', () => {
  test.each([
    'opening',
    'nextOpening',
    'closing',
    'convening',
    'previousClosing',
    'midCycle',
    'reopening',
    'due',
    'stage:proposals',
  ] as const)('nothing is counted from %s while it is not known', (anchor) => {
    expect(resolve(moment({ anchor, offset: 5 }), session())).toBeNull()
  })
  test('an opening of unknown date is not known, nor the middle of its cycle', () => {
    const anchors = session({ opening: { kind: 'unknown' }, previousClosing: 0 })
    expect(resolve(moment({ anchor: 'opening', offset: -90 }), anchors)).toBeNull()
    expect(resolve(moment({ anchor: 'midCycle', offset: 0 }), anchors)).toBeNull()
  })
  test('a calendar of that name is not there', () => {
    const m = moment({ anchor: 'opening', offset: -1 })
    expect(() => resolve(m, session({ opening: april, calendar: 'moon' }))).toThrow(
      'calendar.missing {"calendar":"moon"}',
    )
  })
  test('the calendar has no table for that year', () => {
    const opening: When = { kind: 'firm', on: '2025-02-01', time: '10:00' }
    const m = moment({ anchor: 'opening', offset: -30, time: '17:00' })
    expect(() => resolve(m, session({ opening }))).toThrow(
      'calendar.missingYear {"calendar":"seat","day":"2025-01-02"}',
    )
  })
})
