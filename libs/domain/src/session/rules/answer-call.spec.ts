import { describe, expect, it } from '@jest/globals'
import { at, chair, secretaryOf } from '../../story.fixture.js'
import { convened } from '../session.fixture.js'

const none = { type: 'AnswerCall', stage: 'proposals', none: true } as const
const elm = secretaryOf('elm')
const called = convened().until('2027-03-05')

describe('a call is answered', () => {
  it('by who is asked, with none', () => {
    const now = at('2027-03-05')
    expect(called.events(elm, none)).toEqual([
      {
        type: 'CallAnswered',
        v: 1,
        at: now,
        stage: 'proposals',
        key: 'elm',
        answer: { at: now, late: false, none: true },
      },
    ])
  })
  it('once: what was answered stays as it was', () => {
    expect(called.after(elm, none).events(elm, { type: 'AnswerCall', stage: 'proposals' })).toEqual([])
  })
  it('late, when it is closed: kept, and marked', () => {
    expect(convened().until('2027-03-21').events(elm, none)).toMatchObject([{ answer: { late: true } }])
  })
  it('not before it opens', () => {
    expect(convened().refusal(elm, none)).toBe('stage.notOpen by Rule 5')
  })
  it('not by a body that it does not ask', () => {
    expect(called.refusal(chair, none)).toBe('stage.notAsked by Rule 5')
  })
  it('only where it is a call', () => {
    expect(called.refusal(elm, { ...none, stage: 'date' })).toBe('stage.otherMatter')
    expect(called.refusal(elm, { ...none, stage: 'other' })).toBe('stage.unknown')
  })
})
