import { expect, test } from '@jest/globals'
import { Refusal } from '@plenary/domain'
import { readInstant } from './read-instant.js'

const read = (text: string, zone = 'Asia/Dushanbe') => {
  const at = readInstant(text, zone)
  return at === undefined ? undefined : new Date(at).toISOString()
}

test('an instant with an offset is what it says, whatever the zone', () => {
  expect(read('2027-04-27T10:00+06:00')).toBe('2027-04-27T04:00:00.000Z')
  expect(read('2027-04-27T10:00:30.5Z')).toBe('2027-04-27T10:00:30.500Z')
})
test('without one it is told by the clocks of the zone: Dushanbe is five hours ahead', () => {
  expect(read('2027-04-27T10:00')).toBe('2027-04-27T05:00:00.000Z')
})
test('the clocks of Almaty were put back on 01.03.2024 from six hours ahead to five', () => {
  expect(read('2024-02-29T10:00', 'Asia/Almaty')).toBe('2024-02-29T04:00:00.000Z')
  expect(read('2024-03-01T10:00', 'Asia/Almaty')).toBe('2024-03-01T05:00:00.000Z')
})
test('a time that the clocks there skip, or show twice, is refused by name: with an offset it is one', () => {
  const refused = (text: string) => {
    try {
      return read(text, 'Europe/Brussels')
    } catch (error) {
      return (error as Refusal).code
    }
  }
  expect(refused('2027-03-28T02:30')).toBe('time.skipped')
  expect(refused('2027-03-28T03:00')).toBe('2027-03-28T01:00:00.000Z')
  expect(refused('2027-10-31T02:30')).toBe('time.twice')
  expect(refused('2027-10-31T02:30+01:00')).toBe('2027-10-31T01:30:00.000Z')
  expect(refused('2027-10-31T03:00')).toBe('2027-10-31T02:00:00.000Z')
})
test.each([
  '2027-04-27',
  '2027-02-29T10:00',
  '2027-04-27T24:30',
  '27.04.2027 10:00',
  'tomorrow',
  '',
  '2027-02-31T10:00Z',
])('%s is no instant', (text) => {
  expect(read(text)).toBeUndefined()
})
test('a zone that nobody knows is refused', () => {
  expect(() => read('2027-04-27T10:00', 'Asia/Nowhere')).toThrow(Refusal)
})
