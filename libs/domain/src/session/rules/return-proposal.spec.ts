import { describe, expect, it } from '@jest/globals'
import { at, by, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened } from '../session.fixture.js'

const giveBack = { type: 'ReturnProposal', proposal: 'session/proposal/elm/0', reasons: letter } as const
const submitted = convened().after(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'On tests' } })

describe('a proposal returned', () => {
  it('goes back to its proposer with reasons', () => {
    expect(submitted.events(officer, giveBack)).toEqual([
      {
        type: 'ProposalReturned',
        v: 1,
        at: at('2027-01-11'),
        proposal: 'session/proposal/elm/0',
        reasons: letter,
        by: by(officer),
      },
    ])
  })
  it('is not returned without them', () => {
    expect(submitted.refusal(officer, { ...giveBack, reasons: undefined })).toBe('proposal.reasonsMissing')
  })
  it('with a mark goes back without a word, since everybody would read it', () => {
    const marked = convened().after(secretaryOf('elm'), { type: 'SubmitProposal', mark: 'secret' })
    expect(marked.refusal(officer, giveBack)).toBe('item.marked')
    const [event, ...more] = marked.events(officer, { type: 'ReturnProposal', proposal: giveBack.proposal })
    expect([event, more]).toMatchObject([{ type: 'ProposalReturned', proposal: giveBack.proposal }, []])
    expect(event).not.toHaveProperty('reasons')
  })
  it('is neither returned again nor accepted', () => {
    const returned = submitted.after(officer, giveBack)
    expect(returned.refusal(officer, giveBack)).toBe('proposal.settled')
    expect(returned.refusal(officer, { type: 'AcceptProposal', proposal: giveBack.proposal })).toBe('proposal.settled')
  })
  it('must be known', () => {
    expect(submitted.refusal(officer, { ...giveBack, proposal: 'other' })).toBe('proposal.unknown')
  })
})
