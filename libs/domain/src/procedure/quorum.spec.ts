import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { QuorumRule } from './decision-rules.js'
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
    expect(tested(4)).toEqual({
      met: true,
      present: 4,
      needed: 4,
      base: 6,
      why: {
        en: '2/3 of 6 is 4. 4 needed, 4 of 6 present: there is quorum.',
        ru: '2/3 от 6 — это 4. Нужно 4, присутствуют 4 из 6: кворум есть.',
      },
      article: 'Rule 1(4)',
    })
  })
  test('three of six are not', () => {
    expect(tested(3)).toMatchObject({ met: false, present: 3, needed: 4, base: 6, article: 'Rule 1(4)' })
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

describe('the arithmetic in words', () => {
  test('says what was rounded, who is suspended and who is no member', () => {
    const present = ['alder', 'birch', 'cedar', 'guest']
    expect(quorum(rule, { members, suspended: ['maple'], present }).why).toEqual({
      en: '2/3 of 5 is 3.33, rounded up 4. 4 needed, 3 of 5 present: there is no quorum. Suspended by act: maple. No member, not counted: guest.',
      ru: '2/3 от 5 — это 3,33, с округлением вверх 4. Нужно 4, присутствуют 3 из 5: кворума нет. Участие приостановлено актом: maple. Не члены, не учтены: guest.',
    })
  })
  test('says that a majority is more than half', () => {
    const majority = { ...rule, fraction: { of: 2, needs: 1, over: true } as const }
    expect(quorum(majority, { members, suspended: [], present: members.slice(0, 3) })).toMatchObject({
      met: false,
      needed: 4,
      why: { en: '1/2 of 6 is 3, more than that is 4. 4 needed, 3 of 6 present: there is no quorum.' },
    })
  })
})

describe('presence from afar', () => {
  const presence = { members, suspended: [], present: ['alder', 'birch', 'cedar'], remote: ['cedar', 'elm'] }
  test('counts, once', () => {
    expect(quorum(rule, presence)).toMatchObject({ met: true, present: 4 })
  })
  test('does not count where the rule says so, also of who is named among the present', () => {
    const there = { ...rule, remote: { counts: false, article: 'Rule 6', mark: 'A' } as const }
    expect(quorum(there, presence)).toMatchObject({ met: false, present: 2 })
    expect(quorum(there, presence).why.en).toContain('Present from afar, not counted: cedar, elm.')
  })
})

describe('the second call', () => {
  const again = { members, suspended: [], present: ['alder'], convocation: 2 } as const
  const secondConvocation = { within: { offset: 1, unit: 'm' }, article: 'Rule 7', mark: 'V' } as const
  test('is competent with any number, but somebody must be there', () => {
    expect(quorum({ ...rule, secondConvocation }, again)).toEqual({
      met: true,
      present: 1,
      needed: 1,
      base: 6,
      why: {
        en: 'At the second call, within 1 month of the first, any number is enough. 1 needed, 1 of 6 present: there is quorum.',
        ru: 'При повторном созыве, в течение 1 мес. после первого, достаточно любого числа. Нужно 1, присутствует 1 из 6: кворум есть.',
      },
      article: 'Rule 7',
    })
    expect(quorum({ ...rule, secondConvocation }, { ...again, present: [] })).toMatchObject({ met: false, needed: 1 })
  })
  test('is refused where the rules know none', () => {
    expect(() => quorum(rule, again)).toThrow('rule.notInEdition')
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
