import { describe, expect, test } from '@jest/globals'
import { check, silence, silenceOf } from '@plenary/domain'
import { procedure } from './editions.js'

const provisionsOf = (id: string) =>
  procedure(id).provisions?.map(({ text, stage, article, mark }) => [text.en, stage, article, mark])

describe('what the rules say besides is told with its article', () => {
  test('eu-council: on what ground an item is discussed after all; how long a silence is', () => {
    expect(provisionsOf('eu-council')).toEqual([
      [
        'An item without discussion leaves the agenda as such if a member asks, or if a position may reopen debate',
        ...['clearance', 'Rules 3(1)-3(8)', 'V'],
      ],
      ['The length of a silence is set by urgency', undefined, 'Rule 12(2)', 'V'],
    ])
  })
  test('un-pipeline: how long a document is at most', () => {
    expect(provisionsOf('un-pipeline')).toEqual([
      ['A document has 8,500 words at most', 'submission', 'Published rules on documents', 'V'],
    ])
  })
  test('osce-silence: how a silence begins, and what its text is until it is issued; un-72h has its own', () => {
    expect(provisionsOf('osce-silence')?.map(([, stage]) => stage)).toEqual(['silence', 'issue'])
    expect(provisionsOf('un-72h')?.map(([text]) => text)).toEqual(['The standing authorisation to decide so expires'])
  })
  test('and names a stage that there is', () => {
    const board = procedure('board')
    const one = { text: { en: 'A', ru: 'А' }, stage: 'nix', article: 'Rule 1', mark: 'A' } as const
    expect(check({ ...board, provisions: [{ ...one, stage: 'package' }, one] })).toEqual([
      { pointer: '/provisions/1/stage', code: 'unknownStage', other: 'nix' },
    ])
  })
})

describe('the standing authorisation of un-72h', () => {
  const at = (day: number) => Date.UTC(2027, 3, day)
  const round = { asked: ['s1'], undelivered: [], opened: at(20), due: at(23), replies: [], extensions: [] }
  const tried = (more: object, id = 'un-72h') => silence(silenceOf(procedure(id)), { ...round, ...more })

  test('stands to the end of a round, or nobody may ask', () => {
    expect(tried({ authorisedUntil: at(23) }).outcome).toBe('adopted')
    expect(() => tried({ authorisedUntil: at(23) - 1 })).toThrow('rule.silenceUnauthorised')
    const extensions = [{ part: 's1', until: at(25) }]
    expect(() => tried({ authorisedUntil: at(24), extensions })).toThrow('rule.silenceUnauthorised')
    expect(tried({ authorisedUntil: at(21) }, 'osce-silence').outcome).toBe('adopted')
  })
  test('is asked for where a case does not say until when it stands', () => {
    expect(tried({}).why).toEqual({
      en: 'Nobody objected or amended in time; 1 silent, taken for consent. The standing authorisation expires: until when it stands is not said.',
      ru: 'Возражений и поправок в срок не поступило; промолчали 1, это согласие. Срок постоянного полномочия ограничен: до какого дня оно действует, не указано.',
    })
    expect(tried({ authorisedUntil: at(30) }).why.en).not.toContain('authorisation')
  })
})
