import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { asSeen, contributor, desk, draft, drafted, head, objection, secretary, signed } from '../desk.fixture.js'
import { deskAggregate } from '../index.js'

const submit = { type: 'SubmitDraft', ...asSeen } as const

describe('a draft is submitted', () => {
  it('by the secretary when the head has signed it, and becomes the act that it prepares', () => {
    const submitted = signed.on('2027-03-03').after(secretary, submit)
    expect(submitted.journal.at(-1)).toEqual({
      ...{ type: 'DraftSubmitted', v: 1, at: at('2027-03-03'), draft, revision: 1, by: by(secretary) },
    })
    expect(submitted.state.drafts[draft]).toMatchObject({ status: 'submitted', ended: { by: by(secretary) } })
    expect(submitted.duties).toEqual([])
    expect(deskAggregate.handsIn?.(submitted.state, submitted.journal.slice(-1))).toEqual({
      to: { kind: 'consultation', id: 'tour' },
      act: objection,
    })
  })
  it('by the secretary only when it is signed as it stands; by the head without', () => {
    expect(drafted.refusal(secretary, submit)).toBe('draft.notSigned')
    const revised = signed.after(contributor, { type: 'ReviseDraft', draft, was: 1, act: objection })
    expect(revised.refusal(secretary, { ...submit, revision: 2 })).toBe('draft.notSigned')
    expect(revised.refusal(head, { ...submit, revision: 2 })).toBe('1 events')
  })
  it('once', () => {
    expect(signed.after(secretary, submit).refusal(head, submit)).toBe('draft.ended')
  })
  it('and nothing else on the desk is handed in', () => {
    for (const story of [drafted, signed]) expect(deskAggregate.handsIn?.(story.state, story.journal)).toBeNull()
  })
})

describe('at the desk of a part', () => {
  it('contributors draft, the secretary submits, the head signs; to others nothing is open', () => {
    const open = (body: string, role: 'head' | 'secretary' | 'contributor' | 'observer') =>
      deskAggregate
        .permit(desk.state, { ...head, body, role }, null)
        .filter(({ allowed }) => allowed)
        .map(({ type }) => type)
    const drafting = ['WriteDraft', 'ReviseDraft', 'DiscardDraft', 'WriteBrief', 'AddComment']
    expect(open('elm', 'contributor')).toEqual(drafting)
    expect(open('elm', 'secretary')).toEqual([...drafting, 'SubmitDraft'])
    expect(open('elm', 'head')).toEqual([...drafting, 'SignDraft', 'SubmitDraft'])
    expect([open('elm', 'observer'), open('fir', 'head')]).toEqual([[], []])
  })
})
