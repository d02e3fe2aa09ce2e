import { expect, test } from '@jest/globals'
import { roundOf } from './round-of.js'

const brussels = {
  asked: ['s1'],
  zone: 'Europe/Brussels',
  opened: '2027-10-28T02:30',
  due: '2027-10-31T17:00',
  replies: [],
}
const refused = (more: Partial<Parameters<typeof roundOf>[0]>) => () => roundOf({ ...brussels, ...more }, 'case.json')

test('a local time that the clocks skip or show twice is refused where it stands, and taken with its offset', () => {
  const reply = (at: string) => ({ replies: [{ part: 's1', kind: 'objection' as const, at }] })
  expect(refused(reply('2027-10-31T02:30'))).toThrow(
    '/replies/0/at: This time comes twice there on that day: write it with its offset.',
  )
  expect(refused({ opened: '2027-03-28T02:30' })).toThrow(
    '/opened: The clocks there are put forward over this time of that day: write it with its offset.',
  )
  const { replies } = roundOf({ ...brussels, ...reply('2027-10-31T02:30+01:00') }, 'case.json')
  expect(replies[0]?.at).toBe(Date.parse('2027-10-31T01:30Z'))
})
test('a zone that nobody knows is refused as the zone', () => {
  expect(refused({ zone: 'Europe/Nowhere' })).toThrow('/zone: There is no time zone of that name.')
})
