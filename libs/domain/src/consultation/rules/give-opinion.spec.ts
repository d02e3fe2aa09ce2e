import { describe, expect, it } from '@jest/globals'
import { at, by, engine, letter, secretaryOf } from '../../story.fixture.js'
import { council, notAsked, review, reviewAsked, tour } from '../consultation.fixture.js'

const clear = { type: 'GiveOpinion', item: 'tests', opinion: 'cleared', protocol: '3' } as const

describe('a council gives its opinion', () => {
  it('on an item put to it, by its own protocol', () => {
    const now = at('2027-04-08')
    expect(review().events(council, clear)).toEqual([
      {
        type: 'OpinionGiven',
        v: 1,
        at: now,
        opinion: { item: 'tests', opinion: 'cleared', protocol: '3', at: now, late: false },
        by: by(council),
      },
    ])
  })
  it('and changes it: the last word stands, until everything has one', () => {
    const returned = review()
      .after(council, clear)
      .after(council, { ...clear, opinion: 'returned' })
    expect(returned.state.opinions.tests?.opinion).toBe('returned')
    expect(returned.situation.calls).toBe(false)
    expect(returned.after(council, { ...clear, item: 'fairs' }).situation).toMatchObject({
      calls: true,
      stages: [{ is: 'ending', end: 'gate' }],
    })
  })
  it('late, while the review is still open: kept, and marked', () => {
    expect(review().on('2027-05-13', '17:01').events(council, clear)).toMatchObject([{ opinion: { late: true } }])
  })
  it('not when the review is closed', () => {
    expect(review().until('2027-05-14').refusal(council, clear)).toBe('consultation.closed by Rule 6')
  })
  it('only on what was put to it, only itself, and only in a review', () => {
    expect(review().refusal(council, { ...clear, item: 'other' })).toBe('item.unknown')
    expect(review().refusal(secretaryOf('elm'), clear)).toBe('consultation.notAsked by Rule 6')
    expect(tour().refusal(council, clear)).toBe('consultation.notAReview')
  })
  it('in words on no item with an access mark: they go into a document for its list', () => {
    const marked = notAsked().after(engine, { ...reviewAsked, marked: { tests: 'secret' } })
    expect(marked.refusal(council, { ...clear, remarks: letter })).toBe('item.marked')
    expect(marked.refusal(council, clear)).toBe('1 events')
    expect(marked.refusal(council, { ...clear, item: 'fairs', remarks: letter })).toBe('1 events')
  })
})
