import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { contributor, desk, drafted, none, objection } from '../desk.fixture.js'

describe('a draft', () => {
  it('is written for where its act belongs', () => {
    expect(desk.events(contributor, { type: 'WriteDraft', to: 'tour', act: objection })).toEqual([
      {
        type: 'DraftWritten',
        v: 1,
        at: at('2027-01-11'),
        draft: 'desk/draft/1',
        to: { kind: 'consultation', id: 'tour' },
        act: objection,
        by: by(contributor),
      },
    ])
  })
  it('stands beside others', () => {
    const answer = { ...objection, type: 'AnswerCall' } as const
    const two = drafted.after(contributor, { type: 'WriteDraft', to: 'session', act: answer })
    expect(Object.values(two.state.drafts).map(({ id, to }) => [id, to.kind])).toEqual([
      ['desk/draft/1', 'consultation'],
      ['desk/draft/2', 'session'],
    ])
  })
  it('needs a desk', () => {
    expect(none.refusal(contributor, { type: 'WriteDraft', to: 'tour', act: objection })).toBe('desk.unknown')
  })
  it('is to be signed by the head, and nothing is due', () => {
    expect(drafted.duties).toEqual([
      {
        key: 'desk/draft/1/SignDraft',
        act: 'SignDraft',
        holder: { body: 'elm', role: 'head' },
        subject: 'desk/draft/1',
        since: at('2027-03-01'),
        due: null,
        state: 'open',
      },
    ])
    expect(drafted.nextAt).toBeNull()
  })
})
