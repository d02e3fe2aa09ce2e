import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { asSeen, contributor, draft, drafted } from '../desk.fixture.js'

const discard = { type: 'DiscardDraft', ...asSeen } as const

describe('a draft is discarded', () => {
  it('by anybody of the part; it stays to be read and nobody owes anything for it', () => {
    const discarded = drafted.after(contributor, discard)
    expect(discarded.journal.at(-1)).toEqual({
      ...{ type: 'DraftDiscarded', v: 1, at: at('2027-03-01'), draft, revision: 1, by: by(contributor) },
    })
    expect(discarded.state.drafts[draft]).toMatchObject({ status: 'discarded', ended: { by: by(contributor) } })
    expect(discarded.duties).toEqual([])
  })
  it('once, and as it was seen', () => {
    expect(drafted.after(contributor, discard).refusal(contributor, discard)).toBe('draft.ended')
    expect(drafted.refusal(contributor, { ...discard, revision: 2 })).toBe('draft.changed')
  })
})
