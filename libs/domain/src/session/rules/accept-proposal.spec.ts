import { describe, expect, it } from '@jest/globals'
import { at, by, officer, secretaryOf } from '../../story.fixture.js'
import { convened, sitting } from '../session.fixture.js'

const accept = { type: 'AcceptProposal', proposal: 'session/proposal/elm/0' } as const
const submitted = convened().after(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'On tests' } })

describe('a proposal accepted', () => {
  it('becomes an item of its proposer on the draft agenda', () => {
    const now = at('2027-01-11')
    expect(submitted.events(officer, accept)).toEqual([
      { type: 'ProposalAccepted', v: 1, at: now, proposal: 'session/proposal/elm/0', by: by(officer) },
      {
        type: 'ItemIncluded',
        v: 1,
        at: now,
        item: 'session/item/session/proposal/elm/0',
        title: { en: 'On tests' },
        origin: 'proposal',
        source: 'session/proposal/elm/0',
        proposer: 'elm',
      },
    ])
  })
  it('is not accepted again', () => {
    expect(submitted.after(officer, accept).refusal(officer, accept)).toBe('proposal.settled')
  })
  it('must be known', () => {
    expect(submitted.refusal(officer, { ...accept, proposal: 'other' })).toBe('proposal.unknown')
  })
  it('is not accepted once the plenary has opened: it would be on no agenda', () => {
    const late = { type: 'SubmitProposal', title: { en: 'Late' } } as const
    const story = sitting(convened().until('2027-03-05').after(secretaryOf('fir'), late))
    expect(story.refusal(officer, { ...accept, proposal: 'session/proposal/fir/0' })).toBe('session.sittingOpened')
  })
})
