import { describe, expect, it } from '@jest/globals'
import { at, by, chair, commissionSecretary, letter, secretaryOf } from '../../story.fixture.js'
import { notices } from '../notices.js'
import { convened, elms, withItem } from '../session.fixture.js'

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
  it('also to a body that is asked no more', () => {
    const elm = secretaryOf('elm')
    const begun = withItem().after(elm, { ...ask, stage: 'drafts', until: { on: '2027-04-10' } })
    const none = begun.after(elm, { type: 'WithdrawItem', item: elms }).until('2027-03-06')
    expect(none.refusal(elm, { ...ask, stage: 'drafts' })).toBe('body.notAsked')
    const declined = none.after(commissionSecretary, { ...decline, stage: 'drafts' })
    const owed = [none, declined].map(({ duties }) => duties.filter(({ act }) => act === 'GrantExtension').length)
    expect([owed, declined.state.askedExtensions]).toEqual([[1, 0], []])
  })
  it('once, and only what was asked for', () => {
    expect(asked.after(chair, decline).refusal(chair, decline)).toBe('extension.notAsked by Rule 5')
    expect(asked.refusal(chair, { ...decline, body: 'oak' })).toBe('extension.notAsked by Rule 5')
    expect(asked.until('2027-03-20').refusal(chair, decline)).toBe('stage.closed by Rule 5')
  })
})
