import { describe, expect, test } from '@jest/globals'
import { adoption, adoptionOf } from '@plenary/domain'
import type { AdoptionKind, Position } from '@plenary/domain'
import { procedure } from './editions.js'

/** One letter for each part s1, s2, …; a capital: the part is absent and wrote; a dot: absent and silent. */
const letters: Readonly<Record<string, Position>> = {
  c: 'consent',
  r: 'consentWithReservation',
  a: 'abstain',
  n: 'notInterested',
  p: 'notParticipating',
  o: 'objection',
  m: 'moreTime',
  '-': 'silent',
  '.': 'silent',
}
const taken = (voices: string) => {
  const said = Array.from(voices).map((letter, i) => ({ part: `s${i + 1}`, letter }))
  return {
    parts: said.map(({ part }) => part),
    present: said.flatMap(({ part, letter }) => (/[a-z-]/.test(letter) ? [part] : [])),
    positions: Object.fromEntries(said.map(({ part, letter }) => [part, letters[letter.toLowerCase()]!])),
  }
}
const by = (edition: string, kind: AdoptionKind, voices: string, conditions?: Record<string, boolean>) => {
  const rule = adoptionOf(procedure(edition), kind)
  const result = adoption(rule, {
    ...taken(voices),
    inWriting: kind === 'writtenProcedure',
    ...(conditions && { conditions }),
  })
  const blocked = result.blockedBy.length === 0 ? '' : ` by ${result.blockedBy.join(' ')}`
  return result.adopted ? `adopted, ${String(result.bound.length)} bound` : `not adopted${blocked}`
}
type Case = readonly [voices: string, outcome: string]

/** No objection; everything else is none. */
const consensus: readonly Case[] = [
  ['cccccc', 'adopted, 6 bound'], // 0 object
  ['cccccr', 'adopted, 6 bound'], // a reservation accepts
  ['ccccca', 'adopted, 5 bound'],
  ['ccccnp', 'adopted, 4 bound'],
  ['cccc--', 'adopted, 4 bound'],
  ['cccccm', 'adopted, 5 bound'],
  ['ccccco', 'not adopted by s6'], // 1 objects
  ['cccccO', 'not adopted by s6'], // also by letter
  ['oocccc', 'not adopted by s1 s2'],
  ['ccC...', 'adopted, 3 bound'],
]
describe.each(['icmec', 'default', 'osce-silence', 'un-72h', 'itu-tap'])('consensus of %s', (edition) => {
  test.each(consensus)('%s: %s', (voices, outcome) => {
    expect(by(edition, 'decision', voices)).toBe(outcome)
  })
})

describe('eu-council', () => {
  const share: readonly Case[] = [
    ['c'.repeat(15) + 'o'.repeat(12), 'adopted, 15 bound'], // 27 x 55 % = 14.85, rounded up 15
    ['c'.repeat(14) + 'o'.repeat(1) + 'a'.repeat(12), 'not adopted by s15'],
    ['c'.repeat(27), 'adopted, 27 bound'],
    ['c'.repeat(14) + 'C' + '.'.repeat(12), 'adopted, 15 bound'], // of all: an absent one may write
    ['c'.repeat(14) + '.'.repeat(13), 'not adopted'],
  ]
  test.each(share)('takes 55 %% of the members where the population is shown: %s: %s', (voices, outcome) => {
    expect(by('eu-council', 'decision', voices, { population: true })).toBe(outcome)
  })
  test('without the population not even all are enough', () => {
    expect(by('eu-council', 'decision', 'c'.repeat(27))).toBe('not adopted')
    expect(by('eu-council', 'decision', 'c'.repeat(27), { population: false })).toBe('not adopted')
  })
  const everybody: readonly Case[] = [
    ['cccccc', 'adopted, 6 bound'],
    ['ccccca', 'not adopted by s6'], // 5 of 6 say yes
    ['cccccO', 'not adopted by s6'],
    ['ccccc.', 'not adopted by s6'],
  ]
  test.each(everybody)('adds an item, and uses the written procedure, if all say yes: %s: %s', (voices, outcome) => {
    expect(by('eu-council', 'lateItem', voices)).toBe(outcome)
    expect(by('eu-council', 'writtenProcedure', voices)).toBe(outcome)
  })
  test('settles procedure by more than half of all members: 6 / 2 = 3, more than that is 4', () => {
    expect(by('eu-council', 'procedural', 'cccc..')).toBe('adopted, 4 bound')
    expect(by('eu-council', 'procedural', 'ccc...')).toBe('not adopted')
  })
})

describe('board', () => {
  const present: readonly Case[] = [
    ['cccoo', 'adopted, 3 bound'], // 5 / 2 = 2.5, more than that is 3
    ['ccoo-', 'not adopted by s3 s4'],
    ['cco..', 'adopted, 2 bound'], // 3 present: 1.5, more than that is 2
    ['cc-o..', 'not adopted by s4'], // 4 present: 2, more than that is 3
    ['cC...', 'adopted, 2 bound'], // 1 present: 0.5, more than that is 1
    ['ccaa', 'not adopted'], // 4 present: 3 needed
    ['.....', 'not adopted'],
    ['ccc', 'adopted, 3 bound'],
    ['coC', 'not adopted by s2'], // 2 present: 1, more than that is 2
    ['crao-', 'not adopted by s4'], // 2 of 5
  ]
  test.each(present)(
    'decides, and takes a late item, by more than half of those present: %s: %s',
    (voices, outcome) => {
      expect(by('board', 'decision', voices)).toBe(outcome)
      expect(by('board', 'lateItem', voices)).toBe(outcome)
    },
  )
  test('resolves in writing by more than half of all: 5 / 2 = 2.5, more than that is 3', () => {
    expect(by('board', 'writtenProcedure', 'CCC..')).toBe('adopted, 3 bound')
    expect(by('board', 'writtenProcedure', 'CC...')).toBe('not adopted')
  })
})

describe('itu-consultation', () => {
  const replies: readonly Case[] = [
    ['CCCCCCOOOO', 'adopted, 6 bound'], // 10 replies: 5, more than that is 6
    ['CCCCCOOOOO', 'not adopted by s6 s7 s8 s9 s10'],
    ['CCCCCCCCC', 'not adopted'], // 9 replies, 10 needed
    ['CCCCCCCCC.', 'not adopted'],
    ['CCCCCCCCCC', 'adopted, 10 bound'],
    ['CCCCCCOOOOO', 'adopted, 6 bound'], // 11 replies: 5.5, more than that is 6
    ['CCCCCOOOOOO', 'not adopted by s6 s7 s8 s9 s10 s11'],
    ['CCCCCCCCCA', 'adopted, 9 bound'], // an abstention is a reply
    ['RCCCCCAAAA', 'adopted, 6 bound'],
    ['..........', 'not adopted'],
  ]
  test.each(replies)('takes at least ten replies, and more than half of them: %s: %s', (voices, outcome) => {
    expect(by('itu-consultation', 'decision', voices)).toBe(outcome)
  })
})

test.each([
  ['un-pipeline', 'decision'],
  ['icmec', 'lateItem'],
  ['osce-silence', 'writtenProcedure'],
] as const)('%s has no rule for a %s', (edition, kind) => {
  expect(() => adoptionOf(procedure(edition), kind)).toThrow('rule.notInEdition')
})
