import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { administrator } from '../commission.fixture.js'
import { elmsHead, elmsSecretary, firsHead, secretary, staffed } from '../offices.fixture.js'

const claim = { issuer: 'https://id.elm', claim: 'groups', value: 'commission', office: 'elm.contributor' }
const mapped = staffed().after(elmsHead, { type: 'MapClaim', ...claim, authority: 'Order 3' })
const unmaps = { type: 'UnmapClaim', ...claim, authority: 'Order 4' } as const

describe('a claim gives an office no longer', () => {
  it('by an act on an authority', () => {
    const event = { v: 1, at: at('2027-01-11'), ...claim, authority: 'Order 4', by: by(elmsHead) }
    expect(mapped.events(elmsHead, unmaps)).toEqual([{ type: 'ClaimUnmapped', ...event }])
    expect(mapped.after(elmsHead, unmaps).state.claims).toEqual([])
  })
  it('once, and only that one', () => {
    expect(mapped.after(elmsHead, unmaps).events(elmsHead, unmaps)).toEqual([])
    for (const other of [{ issuer: 'https://id.fir' }, { claim: 'role' }, { value: 'x' }, { office: 'elm.secretary' }])
      expect(mapped.events(elmsHead, { ...unmaps, ...other })).toEqual([])
  })
  it('by the head of the part, and by who takes rights away in the commission', () => {
    expect(mapped.refusal(secretary, unmaps)).toBe('1 events')
    for (const actor of [firsHead, elmsSecretary, administrator])
      expect(mapped.refusal(actor, unmaps)).toBe('term.notYours')
    expect(mapped.refusal(elmsHead, { ...unmaps, office: 'pine.head' })).toBe('office.unknown')
  })
})
