import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../procedure/rules.fixture.js'
import { at, resolve } from '../story.fixture.js'
import { deadline } from './deadline.js'

const reckoning = { resolve, procedure: rules([]) }
const place = { zones: { seat: 'UTC', venue: 'UTC' }, calendar: 'all' }
const firm = { ...place, opening: { kind: 'day', on: '2027-06-17' } } as const

describe('a deadline', () => {
  it('has the instants of its due, its day and article, and its reminders', () => {
    expect(deadline(opening(-90), firm, reckoning, { reminders: 'courtesy', article: 'Rule 5' })).toEqual({
      from: at('2027-03-19', '17:00'),
      to: at('2027-03-19', '17:00'),
      on: '2027-03-19',
      mark: 'A',
      article: 'Rule 5',
      reminders: [
        { level: 'L0', offset: -14, at: at('2027-03-05', '17:00') },
        { level: 'L0', offset: -7, at: at('2027-03-12', '17:00') },
        { level: 'L1', offset: -3, at: at('2027-03-16', '17:00') },
        { level: 'L1', offset: 0, at: at('2027-03-19', '17:00') },
      ],
    })
  })
  it('of a fuzzy date is a span, and its reminders go by the earlier end', () => {
    const window = { ...place, opening: { kind: 'window', from: '2027-06-14', to: '2027-06-18' } } as const
    const fuzzy = deadline(opening(-90), window, reckoning, { reminders: 'courtesy' })
    expect([fuzzy?.from, fuzzy?.to]).toEqual([at('2027-03-16', '17:00'), at('2027-03-20', '17:00')])
    expect(fuzzy?.reminders[0]?.at).toBe(at('2027-03-02', '17:00'))
  })
  it('names the article of its own moment before that of its stage', () => {
    expect(deadline(opening(-90, { article: 'Rule 8' }), firm, reckoning, { article: 'Rule 5' })?.article).toBe(
      'Rule 8',
    )
  })
  it('has no reminders where the rules name none, and none that nobody knows', () => {
    expect(deadline(opening(-90), firm, reckoning, {})?.reminders).toEqual([])
    expect(deadline(opening(-90), firm, reckoning, { reminders: 'other' })?.reminders).toEqual([])
  })
  it('is not known while its anchor is not', () => {
    expect(deadline(opening(-90), place, reckoning, {})).toBe(null)
  })
  it('says that it falls on a day that is no working day', () => {
    const flagged = {
      ...reckoning,
      resolve: (...asked: Parameters<typeof resolve>) => ({ ...resolve(...asked)!, onNonWorking: true as const }),
    }
    expect(deadline(opening(-90), firm, flagged, {})?.onNonWorking).toBe(true)
  })
})
