import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { When } from '@plenary/domain'
import { at, dushanbe, moment, session } from './moments.fixture.js'

describe('zones change by date', () => {
  const zones = { seat: 'Europe/Moscow', venue: 'Asia/Almaty' }
  const opensIn = (on: string, time: string) =>
    at(moment({ anchor: 'opening', offset: 0 }), session({ opening: { kind: 'firm', on, time }, zones }))

  test('Kazakhstan is six hours ahead until 29.02.2024, five from 01.03.2024', () => {
    expect(opensIn('2024-02-29', '10:00')).toBe('2024-02-29T04:00')
    expect(opensIn('2024-03-01', '10:00')).toBe('2024-03-01T05:00')
  })
  test('the hour that came twice is the first', () => {
    expect(opensIn('2024-02-29', '23:30')).toBe('2024-02-29T17:30')
  })
  test('the half hour that a zone with summer time skips counts from after the gap', () => {
    const berlin = session({
      opening: { kind: 'firm', on: '2023-03-26', time: '02:30' },
      zones: { seat: 'Europe/Moscow', venue: 'Europe/Berlin' },
    })
    expect(at(moment({ anchor: 'opening', offset: 0 }), berlin)).toBe('2023-03-26T01:30')
  })
  test('17:00 at the venue is before the change another instant than after it', () => {
    const opening: When = { kind: 'firm', on: '2024-03-05', time: '10:00' }
    const before = (offset: number) => moment({ anchor: 'opening', offset, time: '17:00', zone: 'venue' })
    expect(at(before(-10), session({ opening, zones }))).toBe('2024-02-24T11:00')
    expect(at(before(-2), session({ opening, zones }))).toBe('2024-03-03T12:00')
  })
  test.each([
    ['Europe/Moscow', '2023-04-27T07:00'],
    ['Europe/Minsk', '2023-04-27T07:00'],
    ['Asia/Yerevan', '2023-04-27T06:00'],
    ['Asia/Dushanbe', '2023-04-27T05:00'],
    ['Asia/Bishkek', '2023-04-27T04:00'],
    ['Asia/Almaty', '2023-04-27T04:00'],
  ])('10:00 on 27.04.2023 in %s is %s', (venue, expected) => {
    const anchors = session({ opening: dushanbe, zones: { seat: 'Europe/Moscow', venue } })
    expect(at(moment({ anchor: 'opening', offset: 0 }), anchors)).toBe(expected)
  })
})

describe('the zone of the machine', () => {
  const program = `
    import { april, dushanbe, moment, moscowDushanbe, resolve, session } from './libs/calendar/src/moments.fixture.ts'
    const zones = [moscowDushanbe, { seat: 'Asia/Almaty', venue: 'Asia/Almaty' }]
    const openings = [dushanbe, april, { kind: 'day', on: '2024-03-01' }, { kind: 'firm', on: '2024-02-29', time: '23:30' }]
    const acts = { closing: Date.UTC(2024, 1, 29, 19), previousClosing: Date.UTC(2022, 9, 19, 14), due: { from: 0, to: 0 } }
    const moments = ['opening', 'closing', 'midCycle'].flatMap((anchor) =>
      ['d', 'wd', 'cd', 'w', 'm', 'h'].flatMap((unit) =>
        [{}, { time: '17:00' }, { time: '00:00', zone: 'venue', nonWorking: 'after' }].map((more) =>
          moment({ anchor, offset: -3, unit, ...more }))))
    const found = zones.flatMap((zones) => openings.flatMap((opening) =>
      moments.map((m) => resolve(m, session({ ...acts, opening, zones })))))
    console.log(JSON.stringify({ hour: new Date(0).getHours(), found }))`
  const runIn = (TZ: string) => {
    const args = ['--import', './libs/engine/loader.mjs', '--input-type=module', '--eval', program]
    const cwd = fileURLToPath(new URL('../../..', import.meta.url))
    return JSON.parse(execFileSync(process.execPath, args, { cwd, env: { TZ }, encoding: 'utf8' }))
  }

  test('changes nothing: on four machines of different zones the same 432 moments fall on the same instants', () => {
    const [utc, ...others] = ['UTC', 'Asia/Bishkek', 'America/New_York', 'Pacific/Apia'].map(runIn)
    expect([utc, ...others].map(({ hour }) => hour)).toEqual([0, 6, 19, 13])
    expect(utc.found).toHaveLength(432)
    expect(utc.found.filter((found: unknown) => found === null)).toEqual([])
    for (const { found } of others) expect(found).toEqual(utc.found)
  })
})
