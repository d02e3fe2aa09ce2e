import { describe, expect, test } from '@jest/globals'
import { quorum, quorumOf } from '@plenary/domain'
import { procedure } from './editions.js'

const parts = (count: number) => Array.from({ length: count }, (_, i) => `s${i + 1}`)
type Case = readonly [members: number, present: number, met: boolean, needed: number, more?: Options]
interface Options {
  /** The last so many members are suspended by act. */
  readonly suspended?: number
  /** The last so many members take part from afar. */
  readonly remote?: number
  readonly convocation?: 1 | 2
}

const asked = (edition: string, [members, present, , , options = {}]: Case) => {
  const { suspended = 0, remote = 0, convocation } = options
  return quorum(quorumOf(procedure(edition)), {
    members: parts(members),
    suspended: parts(members).slice(members - suspended),
    present: parts(present),
    remote: parts(members).slice(members - remote),
    ...(convocation && { convocation }),
  })
}

describe('two thirds of the national parts are competent (icmec, Rule 1(4))', () => {
  const cases: readonly Case[] = [
    [6, 4, true, 4], // 6 x 2/3 = 4
    [6, 3, false, 4],
    [6, 6, true, 4],
    [6, 0, false, 4],
    [5, 4, true, 4], // 5 x 2/3 = 3.33, rounded up
    [5, 3, false, 4],
    [6, 4, true, 4, { suspended: 1 }], // 6 - 1 = 5, 5 x 2/3 = 3.33
    [6, 3, false, 4, { suspended: 1 }],
    [6, 2, true, 4, { remote: 2 }], // 2 + 2 from afar = 4
    [7, 4, false, 5], // 7 x 2/3 = 4.67, rounded up
  ]
  test.each(cases)('of %i members with %i present: %s, %i needed %j', (...one) => {
    expect(asked('icmec', one)).toMatchObject({ met: one[2], needed: one[3], article: 'Rule 1(4)' })
  })
  test.each(cases)('and so in the usual rules: of %i with %i: %s, %i %j', (...one) => {
    expect(asked('default', one)).toMatchObject({ met: one[2], needed: one[3], article: 'Assumed' })
  })
  test('and no second call is known', () => {
    expect(() => asked('icmec', [6, 2, false, 4, { convocation: 2 }])).toThrow('rule.notInEdition')
  })
})

describe('a majority of the members is competent (eu-council, Rule 11(4))', () => {
  const cases: readonly Case[] = [
    [27, 14, true, 14], // 27 / 2 = 13.5, more than that is 14
    [27, 13, false, 14],
    [27, 27, true, 14],
    [28, 15, true, 15], // 28 / 2 = 14, more than that is 15
    [28, 14, false, 15],
    [27, 0, false, 14],
    [27, 14, true, 14, { suspended: 1 }], // 26 / 2 = 13, more than that is 14
    [27, 13, false, 14, { suspended: 1 }],
    [27, 12, true, 14, { remote: 2 }], // 12 + 2 = 14
    [27, 12, false, 14, { remote: 1 }], // 12 + 1 = 13
  ]
  test.each(cases)('of %i members with %i present: %s, %i needed %j', (...one) => {
    expect(asked('eu-council', one)).toMatchObject({ met: one[2], needed: one[3], article: 'Rule 11(4)' })
  })
})

describe('a majority of the members is competent, at the second call any number (board)', () => {
  const cases: readonly Case[] = [
    [7, 4, true, 4], // 7 / 2 = 3.5, more than that is 4
    [7, 3, false, 4],
    [6, 4, true, 4], // 6 / 2 = 3, more than that is 4
    [6, 3, false, 4],
    [1, 1, true, 1], // 1 / 2 = 0.5, more than that is 1
    [7, 1, true, 1, { convocation: 2 }],
    [7, 0, false, 1, { convocation: 2 }],
    [7, 3, false, 4, { convocation: 1 }],
    [7, 0, true, 1, { convocation: 2, remote: 1 }],
    [7, 3, true, 3, { suspended: 2 }], // 7 - 2 = 5, 5 / 2 = 2.5, more than that is 3
  ]
  test.each(cases)('of %i members with %i present: %s, %i needed %j', (...one) => {
    expect(asked('board', one)).toMatchObject({ met: one[2], needed: one[3], article: 'Rules of the board' })
  })
})

test.each(['osce-silence', 'un-72h', 'un-pipeline', 'itu-tap', 'itu-consultation'])('%s has no quorum', (edition) => {
  expect(() => quorumOf(procedure(edition))).toThrow('rule.notInEdition')
})
