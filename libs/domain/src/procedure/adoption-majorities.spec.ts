import { describe, expect, test } from '@jest/globals'
import type { AdoptionRule } from './decision-rules.js'
import { adoption } from './adoption.js'
import type { Position } from './position.js'

const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
const all: Readonly<Record<string, Position>> = Object.fromEntries(parts.map((part) => [part, 'consent']))

describe('other majorities', () => {
  const cited = { article: 'Rule 2', mark: 'A' } as const
  const six = { parts, present: parts }
  test('of all: three of six are none, four are, whoever is present', () => {
    const positions = { alder: 'consent', birch: 'consent', cedar: 'consent' } as const
    const rule = { rule: 'majorityOfAll', ...cited } as const
    expect(adoption(rule, { ...six, positions })).toMatchObject({
      adopted: false,
      why: {
        en: 'Counted of the parts: 6. 1/2 of 6 is 3, more than that is 4; 3 consent. Not adopted; nobody is bound.',
      },
    })
    const more = { ...positions, elm: 'consent' } as const
    expect(adoption(rule, { parts, present: ['alder'], positions: more })).toMatchObject({ adopted: true })
  })
  test('with nobody present nothing is adopted, but in writing and by replies', () => {
    const positions = Object.fromEntries(parts.map((part) => [part, 'consent' as const]))
    const absent = { parts, present: ['a guest'], positions }
    const adopted = (rule: AdoptionRule, more = {}) => adoption(rule, { ...absent, ...more }).adopted
    expect(adopted({ rule: 'majorityOfAll', ...cited })).toBe(false)
    expect(adopted({ rule: 'majorityOfAll', ...cited }, { inWriting: true })).toBe(true)
    expect(adopted({ rule: 'majorityOfReplies', ...cited })).toBe(true)
    expect(adoption({ rule: 'unanimity', ...cited }, absent)).toMatchObject({
      adopted: false,
      bound: [],
      article: 'Rule 2',
      why: {
        en: 'Unanimity: everybody consents. 6 of 6 do; not yet 0. Nobody is present: nothing can be adopted. Not adopted; nobody is bound.',
      },
    })
  })
  test('of replies: an abstention is a reply, silence is none; too few are no vote', () => {
    const positions = { alder: 'consent', birch: 'consent', cedar: 'abstain', elm: 'silent' } as const
    const rule = { rule: 'majorityOfReplies', ...cited } as const
    expect(adoption({ ...rule, minimumReplies: 3 }, { ...six, positions })).toMatchObject({ adopted: true })
    expect(adoption({ ...rule, minimumReplies: 4 }, { ...six, positions })).toMatchObject({
      adopted: false,
      why: {
        en: 'Counted of the replies: 3. At least 4 replies are needed. 1/2 of 3 is 1.5, more than that is 2; 2 consent. Not adopted; nobody is bound.',
      },
    })
    expect(adoption(rule, { ...six, positions: { ...positions, birch: 'objection' } })).toMatchObject({
      adopted: false,
      blockedBy: ['birch'],
    })
  })
  test('qualified: the share is said by the rule, rounded up', () => {
    const rule = { rule: 'qualified', fraction: { of: 3, needs: 2 }, base: 'present', ...cited } as const
    const present = parts.slice(0, 5)
    const three = { alder: 'consent', birch: 'consent', cedar: 'consent' } as const
    expect(adoption(rule, { parts, present, positions: three })).toMatchObject({ adopted: false })
    const four = { ...three, elm: 'consentWithReservation' } as const
    expect(adoption(rule, { parts, present, positions: four })).toMatchObject({ adopted: true, reservations: ['elm'] })
  })
})

describe('a condition', () => {
  const condition = {
    id: 'paid',
    text: { en: 'dues are paid', ru: 'взносы уплачены' },
    article: 'Rule 9',
    mark: 'A',
  } as const
  const rule = { rule: 'consensus', conditions: [condition], article: 'Rule 2', mark: 'A' } as const
  const taken = { parts, present: parts, positions: all }
  test('that holds changes nothing', () => {
    expect(adoption(rule, { ...taken, conditions: { paid: true } })).toMatchObject({ adopted: true, article: 'Rule 2' })
  })
  test.each<Readonly<Record<string, boolean>> | undefined>([undefined, {}, { paid: false }])(
    'that is not shown to hold keeps it from being adopted: %j',
    (conditions?: Readonly<Record<string, boolean>>) => {
      expect(adoption(rule, { ...taken, ...(conditions && { conditions }) })).toMatchObject({
        adopted: false,
        bound: [],
        article: 'Rule 9',
        why: {
          en: 'Consensus: nobody objects. 0 of 6 object. Not shown: dues are paid. Not adopted; nobody is bound.',
        },
      })
    },
  )
  test('that the rule does not know is refused', () => {
    expect(() => adoption(rule, { ...taken, conditions: { toString: true } })).toThrow('rule.conditionUnknown')
  })
})
