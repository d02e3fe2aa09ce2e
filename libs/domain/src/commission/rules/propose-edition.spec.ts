import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { administrator, amended, founded, proposal, putInForce, secretary } from '../commission.fixture.js'

describe('an edition of the rules is proposed', () => {
  it('and the commission remembers it with who proposed it; nothing is in force by that', () => {
    const event = { type: 'ProcedureProposed', v: 1, at: at('2027-01-11'), procedure: amended, by: by(secretary) }
    expect(founded().events(secretary, proposal)).toEqual([event])
    expect(founded().after(secretary, proposal).state.procedures).toEqual([
      { id: 'amended', hash: 'amended/1', by: by(secretary), at: at('2027-01-11') },
    ])
  })
  it('once: while it stands proposed, or will come into force, nothing is to be done', () => {
    const story = founded().after(secretary, proposal)
    expect(story.events(administrator, proposal)).toEqual([])
    expect(story.after(chair, putInForce).events(secretary, proposal)).toEqual([])
  })
  it('anew once it has been in force', () => {
    const story = founded().after(secretary, proposal).after(chair, putInForce).on('2027-03-01')
    expect(story.refusal(administrator, proposal)).toBe('1 events')
  })
})
