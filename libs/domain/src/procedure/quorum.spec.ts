import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { QuorumRule } from './procedure.js'
import { quorum } from './quorum.js'

const rule: QuorumRule = {
  unit: 'part',
  fraction: { of: 3, needs: 2 },
  base: 'members',
  article: 'Rule 1(4)',
  mark: 'V',
}
const members = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
const tested = (present: number, suspended: readonly string[] = []) =>
  quorum(rule, { members, suspended, present: members.slice(0, present) })

describe('two thirds of the national parts', () => {
  test('four of six are enough', () => {
    expect(tested(4)).toEqual({ met: true, present: 4, needed: 4, base: 6, article: 'Rule 1(4)' })
  })
  test('three of six are not', () => {
    expect(tested(3)).toEqual({ met: false, present: 3, needed: 4, base: 6, article: 'Rule 1(4)' })
  })
  test('of five four are needed: three and a third, rounded up', () => {
    expect(tested(4, ['maple'])).toMatchObject({ met: true, needed: 4, base: 5 })
    expect(tested(3, ['maple'])).toMatchObject({ met: false, needed: 4, base: 5 })
  })
  test('a suspended part neither counts in the base nor as present', () => {
    expect(tested(6, ['alder', 'birch'])).toMatchObject({ met: true, present: 4, needed: 3, base: 4 })
    expect(tested(4, ['alder', 'birch'])).toMatchObject({ met: false, present: 2, needed: 3 })
  })
  test('who is no member, or named twice, adds nothing', () => {
    const present = ['alder', 'alder', 'birch', 'observer', 'guest']
    expect(quorum(rule, { members, suspended: [], present })).toMatchObject({ met: false, present: 2 })
  })
  test('a commission of nobody is never competent', () => {
    expect(quorum(rule, { members: [], suspended: [], present: [] })).toMatchObject({ met: false, needed: 0, base: 0 })
  })
})

test('for any fraction, what is needed is the least number that reaches it', () => {
  const fraction = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .filter(([needs, of]) => needs <= of)
  fc.assert(
    fc.property(fraction, fc.integer({ min: 1, max: 40 }), ([needs, of], count) => {
      const parts = Array.from({ length: count }, (_, i) => `p${i}`)
      const { needed } = quorum({ ...rule, fraction: { of, needs } }, { members: parts, suspended: [], present: [] })
      let least = 0
      while (least * of < count * needs) least++
      expect(needed).toBe(least)
    }),
  )
})
