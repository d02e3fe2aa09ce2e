import { describe, expect, it } from '@jest/globals'
import { at, by, chair, letter, secretaryOf } from '../../story.fixture.js'
import { notices } from '../notices.js'
import { convened } from '../session.fixture.js'

const ask = { type: 'AskExtension', stage: 'proposals', until: { on: '2027-03-26' }, reason: letter } as const
const decline = { type: 'DeclineExtension', stage: 'proposals', body: 'elm', reason: letter } as const

describe('an extension is declined', () => {
  const asked = convened().after(secretaryOf('elm'), ask).after(secretaryOf('fir'), ask)
  it('with a reason, and no date changes: the body is told', () => {
    const events = asked.events(chair, decline)
    expect(events).toEqual([
      {
        type: 'ExtensionDeclined',
        v: 1,
        at: at('2027-01-11'),
        stage: 'proposals',
        round: 1,
        body: 'elm',
        reason: letter,
        by: by(chair),
      },
    ])
    const declined = asked.after(chair, decline)
    expect(declined.state.askedExtensions.map(({ body }) => body)).toEqual(['fir'])
    expect(notices(asked.state, declined.state, events[0]!)).toMatchObject([
      { kind: 'ExtensionDeclined', body: 'elm', role: 'secretary', subject: 'proposals' },
    ])
  })
  it('once, and only what was asked for', () => {
    expect(asked.after(chair, decline).refusal(chair, decline)).toBe('extension.notAsked by Rule 5')
    expect(asked.refusal(chair, { ...decline, body: 'oak' })).toBe('extension.notAsked by Rule 5')
    expect(asked.until('2027-03-20').refusal(chair, decline)).toBe('stage.closed by Rule 5')
  })
})
