import { describe, expect, it } from '@jest/globals'
import { at, by, letter, secretaryOf } from '../../story.fixture.js'
import { review, tour } from '../consultation.fixture.js'

const consent = { type: 'Reply', position: 'consentWithComments', comment: letter } as const
const elm = secretaryOf('elm')

describe('a part replies', () => {
  it('with its position and comment', () => {
    const now = at('2027-04-08')
    expect(tour().events(elm, consent)).toEqual([
      {
        type: 'Replied',
        v: 1,
        at: now,
        body: 'elm',
        reply: { position: 'consentWithComments', comment: letter, at: now, late: false, by: by(elm) },
      },
    ])
  })
  it('anew: the last word stands', () => {
    const changed = tour().after(elm, consent).on('2027-04-09').after(elm, { type: 'Reply', position: 'objection' })
    expect(changed.state.replies.elm).toMatchObject({ position: 'objection', at: at('2027-04-09') })
  })
  it('late, while the tour is still open: kept, and marked', () => {
    expect(tour().on('2027-05-13', '17:00').events(elm, consent)).toMatchObject([{ reply: { late: false } }])
    expect(tour().on('2027-05-13', '17:01').events(elm, consent)).toMatchObject([{ reply: { late: true } }])
  })
  it('not when the tour is closed', () => {
    expect(tour().until('2027-05-14').refusal(elm, consent)).toBe('consultation.closed by Rule 6')
  })
  it('only where it is asked, and only to a tour', () => {
    expect(tour().refusal(secretaryOf('pine'), consent)).toBe('consultation.notAsked by Rule 6')
    expect(review().refusal(elm, consent)).toBe('consultation.notATour')
  })
})
