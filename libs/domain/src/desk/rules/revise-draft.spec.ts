import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { asSeen, consent, contributor, draft, drafted, head, secretary, signed } from '../desk.fixture.js'

const revise = { type: 'ReviseDraft', draft, was: 1, act: consent } as const

describe('a draft is revised', () => {
  it('over the revision that was seen', () => {
    expect(drafted.on('2027-03-03').events(secretary, revise)).toEqual([
      { type: 'DraftRevised', v: 1, at: at('2027-03-03'), draft, revision: 2, act: consent, by: by(secretary) },
    ])
  })
  it('and loses the signature of the head', () => {
    expect(signed.after(secretary, revise).state.drafts[draft]).toEqual({
      id: draft,
      to: { kind: 'consultation', id: 'tour' },
      act: consent,
      revision: 2,
      status: 'open',
      by: by(secretary),
      at: at('2027-03-02'),
    })
  })
  it('not over another revision: both are named', () => {
    const revised = drafted.after(secretary, revise)
    expect(() => revised.events(contributor, revise)).toThrow(
      'draft.changed {"draft":"desk/draft/1","was":1,"is":2,"pointer":"/was"}',
    )
  })
  it('only into an act of the same place', () => {
    const elsewhere = { ...consent, type: 'AnswerCall' } as const
    expect(drafted.refusal(secretary, { ...revise, act: elsewhere })).toBe('draft.elsewhere')
  })
  it('not when it is gone, or never was', () => {
    expect(drafted.after(head, { type: 'DiscardDraft', ...asSeen }).refusal(secretary, revise)).toBe('draft.ended')
    expect(drafted.refusal(secretary, { ...revise, draft: 'other' })).toBe('draft.unknown')
  })
})
