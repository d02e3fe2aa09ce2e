import { describe, expect, test } from '@jest/globals'
import { silence, silenceOf } from '@plenary/domain'
import type { ReplyPosition } from '@plenary/domain'
import { procedure } from './editions.js'

const opened = Date.parse('2027-04-20T10:00Z')
const due = Date.parse('2027-04-27T17:00Z')
const minute = 60_000

/** One letter for each part s1, s2, …, at the due moment; a capital: a minute later; `-` silent, `.` undelivered. */
const letters: Readonly<Record<string, ReplyPosition>> = {
  c: 'consent',
  w: 'consentWithComments',
  r: 'consentWithReservation',
  a: 'abstain',
  n: 'notInterested',
  p: 'notParticipating',
  o: 'objection',
  x: 'amendment',
  m: 'moreTime',
}
const round = (voices: string) => {
  const said = Array.from(voices).map((letter, i) => ({
    part: `s${i + 1}`,
    letter,
    kind: letters[letter.toLowerCase()],
  }))
  return {
    asked: said.map(({ part }) => part),
    undelivered: said.flatMap(({ part, letter }) => (letter === '.' ? [part] : [])),
    opened,
    due,
    replies: said.flatMap(({ part, letter, kind }) =>
      kind ? [{ part, kind, at: /[A-Z]/.test(letter) ? due + minute : due }] : [],
    ),
    extensions: [],
  }
}
const by = (edition: string, voices: string) => {
  const { outcome, broken, passes } = silence(silenceOf(procedure(edition)), round(voices))
  return `${passes ? 'passes' : 'stays'}: ${outcome}${broken ? ` by ${broken.part}` : ''}`
}
type Case = readonly [voices: string, outcome: string]

/** No objection or amendment in time; silence is consent of whom the text reached. */
const consent: readonly Case[] = [
  ['------', 'passes: adopted'],
  ['cccccc', 'passes: adopted'],
  ['cwranp', 'passes: adopted'],
  ['-----m', 'passes: adopted'], // asking for time is no objection
  ['-----O', 'passes: adopted'], // a minute too late
  ['-----o', 'stays: broken by s6'], // at the due moment is in time
  ['x-----', 'stays: broken by s1'],
  ['.-----', 'stays: extended'],
  ['.----o', 'stays: broken by s6'],
  ['-----X', 'passes: adopted'],
]
describe.each(['eu-council', 'osce-silence', 'un-72h'])('silence is consent in %s', (edition) => {
  test.each(consent)('%s %s', (voices, outcome) => {
    expect(by(edition, voices)).toBe(outcome)
  })
})

test('un-72h: 71 hours are refused, 72 are enough; osce-silence knows no least length', () => {
  const lasting = (edition: string, hours: number) => () =>
    silence(silenceOf(procedure(edition)), { ...round('---'), due: opened + hours * 60 * minute }).outcome
  expect(lasting('un-72h', 71)).toThrow('rule.silenceTooShort')
  expect(lasting('un-72h', 72)()).toBe('adopted')
  expect(lasting('osce-silence', 71)()).toBe('adopted')
})

describe('itu-tap', () => {
  const cases: readonly Case[] = [
    ['cccccccooo', 'passes: proceeds'], // 10 replies x 70 % = 7
    ['ccccccoooo', 'stays: lapsed'], // 6 of 10
    ['ccccccco--', 'passes: proceeds'], // 8 replies x 70 % = 5.6, rounded up 6; 7 agree
    ['cccccooo--', 'stays: lapsed'], // 5 of 8
    ['----------', 'passes: proceeds'], // nobody replies
    ['---------O', 'passes: proceeds'], // nobody replies in time
    ['c---------', 'passes: proceeds'], // 1 x 70 % = 0.7, rounded up 1
    ['o---------', 'stays: lapsed'],
    ['---------.', 'stays: extended'], // who was not reached is not silent
    ['cccccccoo.', 'stays: extended'], // nor ignored, though 7 of 9 agree
    ['cccccccccm', 'stays: extended'], // four weeks more
    ['wrcccccaxo', 'passes: proceeds'], // 7 of 10 agree
  ]
  test.each(cases)('proceeds with 70 %% of the replies, or without any: %s %s', (voices, outcome) => {
    expect(by('itu-tap', voices)).toBe(outcome)
  })
})

describe('itu-consultation', () => {
  const cases: readonly Case[] = [
    ['cccccccccc--', 'passes: adopted'],
    ['ccccccccc---', 'stays: lapsed'], // 9 replies, 10 needed
    ['ccccccoooo--', 'passes: adopted'], // 10 / 2 = 5, more than that is 6
    ['cccccooooo--', 'stays: lapsed'],
    ['ccccccooooo-', 'passes: adopted'], // 11 / 2 = 5.5, more than that is 6
    ['cccccoooooo-', 'stays: lapsed'],
    ['cccccccccC--', 'stays: lapsed'], // the tenth came too late
    ['ccccccaaaa--', 'passes: adopted'],
    ['------------', 'stays: lapsed'],
    ['cccccccccc-.', 'stays: extended'],
    ['ccccccccc--.', 'stays: extended'], // the tenth reply may still come
  ]
  test.each(cases)('takes ten replies and a majority of them: %s %s', (voices, outcome) => {
    expect(by('itu-consultation', voices)).toBe(outcome)
  })
})

describe('board', () => {
  const cases: readonly Case[] = [
    ['ccccc', 'passes: adopted'],
    ['ccc--', 'passes: adopted'], // 5 / 2 = 2.5, more than that is 3
    ['cc---', 'stays: lapsed'],
    ['-----', 'stays: lapsed'],
    ['cccoo', 'passes: adopted'],
    ['ccooo', 'stays: lapsed'],
    ['ccC--', 'stays: lapsed'], // the third came too late
    ['ccr--', 'passes: adopted'],
    ['cca--', 'stays: lapsed'],
    ['cccc', 'passes: adopted'],
    ['cc--', 'stays: lapsed'], // 4 / 2 = 2, more than that is 3
    ['cc--.', 'stays: extended'], // whom it did not reach may still agree
  ]
  test.each(cases)('resolves in writing by explicit replies, else it lapses: %s %s', (voices, outcome) => {
    expect(by('board', voices)).toBe(outcome)
  })
})

describe.each(['icmec', 'default'])('a position not presented is none in %s', (edition) => {
  const cases: readonly Case[] = [
    ['cccccc', 'passes: agreed'],
    ['cwranp', 'passes: agreed'],
    ['ccccc-', 'stays: notPresented'],
    ['------', 'stays: notPresented'],
    ['ccccc.', 'stays: extended'], // whom it did not reach has not kept silent
    ['cccc-.', 'stays: extended'],
    ['cccco.', 'stays: broken by s5'],
    ['cccccC', 'stays: notPresented'],
    ['cccccm', 'stays: notPresented'],
    ['ccccco', 'stays: broken by s6'],
    ['x-----', 'stays: broken by s1'],
    ['cccccO', 'stays: notPresented'],
  ]
  test.each(cases)('%s %s', (voices, outcome) => {
    expect(by(edition, voices)).toBe(outcome)
  })
})

test('un-pipeline has no silence', () => {
  expect(() => silenceOf(procedure('un-pipeline'))).toThrow('rule.notInEdition')
})
