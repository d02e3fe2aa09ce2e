import { describe, expect, test } from '@jest/globals'
import { adoption } from './adoption.js'
import type { Position } from './position.js'

const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
const all: Readonly<Record<string, Position>> = Object.fromEntries(parts.map((part) => [part, 'consent']))
const by = (
  rule: 'consensus' | 'unanimity' | 'majorityOfPresent',
  changes: Readonly<Record<string, Position | undefined>> = {},
  present: readonly string[] = parts,
) => {
  const positions = Object.fromEntries(
    Object.entries({ ...all, ...changes }).filter((entry): entry is [string, Position] => entry[1] !== undefined),
  )
  return adoption({ rule, article: 'Rule 2', mark: 'A' }, { parts, present, positions })
}
const rest = parts.slice(1)

describe('consensus', () => {
  test('of all who consent binds all', () => {
    expect(by('consensus')).toEqual({
      adopted: true,
      bound: parts,
      notBound: [],
      reservations: [],
      blockedBy: [],
      why: {
        en: 'Consensus: nobody objects. 0 of 6 object. Adopted; 6 bound by it.',
        ru: 'Консенсус: никто не возражает. Возражают 0 из 6. Принято; связаны решением: 6.',
      },
      article: 'Rule 2',
    })
  })
  test.each(['abstain', 'notInterested', 'notParticipating', 'moreTime', 'silent', undefined] as const)(
    'is not blocked by %s, which binds to nothing',
    (position) => {
      expect(by('consensus', { alder: position })).toMatchObject({
        adopted: true,
        bound: rest,
        notBound: ['alder'],
        blockedBy: [],
      })
    },
  )
  test('is blocked by one objection: nothing is adopted, nobody bound', () => {
    expect(by('consensus', { fir: 'objection', elm: 'consentWithReservation' })).toMatchObject({
      adopted: false,
      bound: [],
      notBound: parts,
      reservations: [],
      blockedBy: ['fir'],
    })
  })
  test('is blocked by the letter of an absent part', () => {
    expect(by('consensus', { maple: 'objection' }, parts.slice(0, 5))).toMatchObject({
      adopted: false,
      blockedBy: ['maple'],
    })
  })
  test('lists who consents with a reservation, and binds it', () => {
    expect(by('consensus', { birch: 'consentWithReservation' })).toMatchObject({
      adopted: true,
      bound: parts,
      reservations: ['birch'],
    })
  })
  test('does not hear who is no member, and says so', () => {
    expect(by('consensus', { observer: 'objection' })).toMatchObject({
      adopted: true,
      bound: parts,
      why: {
        en: 'Consensus: nobody objects. 0 of 6 object. No member, not counted: observer. Adopted; 6 bound by it.',
        ru: 'Консенсус: никто не возражает. Возражают 0 из 6. Не члены, не учтены: observer. Принято; связаны решением: 6.',
      },
    })
  })
  test('does not hear a part that was suspended', () => {
    const positions = { ...all, maple: 'objection' } as const
    const taken = { parts: parts.slice(0, 5), present: parts, positions }
    expect(adoption({ rule: 'consensus', article: '', mark: 'A' }, taken)).toMatchObject({
      adopted: true,
      bound: parts.slice(0, 5),
    })
  })
})

describe('unanimity', () => {
  test('is everybody saying yes, a reservation included', () => {
    expect(by('unanimity', { birch: 'consentWithReservation' })).toMatchObject({
      adopted: true,
      bound: parts,
      reservations: ['birch'],
    })
  })
  test.each(['abstain', 'notInterested', 'notParticipating', 'objection', 'moreTime', 'silent', undefined] as const)(
    'is not reached with %s',
    (position) => {
      expect(by('unanimity', { alder: position })).toMatchObject({
        adopted: false,
        bound: [],
        notBound: parts,
        blockedBy: ['alder'],
      })
    },
  )
})

describe('majority of those present', () => {
  test('four of six adopt it over two objections, which stay unbound', () => {
    expect(by('majorityOfPresent', { alder: 'objection', birch: 'objection' })).toMatchObject({
      adopted: true,
      bound: ['cedar', 'elm', 'fir', 'maple'],
      notBound: ['alder', 'birch'],
      blockedBy: [],
    })
  })
  test('three of six are no majority', () => {
    expect(by('majorityOfPresent', { alder: 'objection', birch: 'abstain', cedar: undefined })).toMatchObject({
      adopted: false,
      bound: [],
      blockedBy: ['alder'],
    })
  })
  test('three of five present are one', () => {
    const present = parts.slice(0, 5)
    expect(by('majorityOfPresent', { alder: 'abstain', birch: 'abstain', maple: undefined }, present)).toMatchObject({
      adopted: true,
    })
  })
  test('an absent part that consents by letter does not count in the majority, yet is bound', () => {
    const present = parts.slice(0, 4)
    const positions = { alder: 'abstain', birch: 'abstain', maple: 'consent', fir: undefined } as const
    expect(by('majorityOfPresent', positions, present)).toMatchObject({ adopted: false })
    expect(by('majorityOfPresent', { ...positions, birch: 'consent' }, present)).toMatchObject({
      adopted: true,
      bound: ['birch', 'cedar', 'elm', 'maple'],
    })
  })
  test('it falls short by those present: the objection of an absent part does not block', () => {
    const present = parts.slice(0, 2)
    expect(by('majorityOfPresent', { alder: 'objection', maple: 'objection' }, present)).toMatchObject({
      adopted: false,
      blockedBy: ['alder'],
    })
  })
  test('with nobody present nothing is adopted', () => {
    expect(by('majorityOfPresent', {}, [])).toMatchObject({ adopted: false, blockedBy: [] })
  })
})
