import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { asSeen, draft, drafted, head, signed } from '../desk.fixture.js'

const sign = { type: 'SignDraft', ...asSeen } as const

describe('the head signs a draft', () => {
  it('as it stands; then the secretary is to submit it', () => {
    expect(drafted.events(head, sign)).toEqual([
      { type: 'DraftSigned', v: 1, at: at('2027-03-01'), draft, revision: 1, by: by(head) },
    ])
    expect(signed.duties).toMatchObject([
      { act: 'SubmitDraft', holder: { body: 'elm', role: 'secretary' }, since: at('2027-03-02') },
    ])
  })
  it('once', () => {
    expect(signed.events(head, sign)).toEqual([])
  })
  it('not in a revision that is not the one seen', () => {
    expect(drafted.refusal(head, { ...sign, revision: 2 })).toBe('draft.changed')
  })
})
