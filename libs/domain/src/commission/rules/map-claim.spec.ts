import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { administrator } from '../commission.fixture.js'
import { notices } from '../notices.js'
import { actorIn, officesOf } from '../office-holder.js'
import { chairNow, elmsHead, firsHead, secretary, staffed } from '../offices.fixture.js'

const claim = { issuer: 'https://id.elm', claim: 'groups', value: 'commission', office: 'elm.contributor' }
const maps = { type: 'MapClaim', ...claim, authority: 'Order 3' } as const

describe('a claim is mapped to an office', () => {
  it('by an act on an authority, and stands in the commission', () => {
    const event = { v: 1, at: at('2027-01-11'), ...claim, authority: 'Order 3', by: by(elmsHead) }
    expect(staffed().events(elmsHead, maps)).toEqual([{ type: 'ClaimMapped', ...event }])
    const { v: _, ...mapped } = event
    expect(staffed().after(elmsHead, maps).state.claims).toEqual([mapped])
  })
  it('once', () => {
    expect(staffed().after(elmsHead, maps).events(elmsHead, maps)).toEqual([])
  })
  it('of a part by its head alone, of other bodies by chair or secretary of the commission', () => {
    for (const actor of [secretary, chairNow, firsHead, administrator])
      expect(staffed().refusal(actor, maps)).toBe('term.notYours')
    const officer = { ...maps, office: 'secretariat.secretariatOfficer' }
    for (const actor of [secretary, chairNow]) expect(staffed().refusal(actor, officer)).toBe('1 events')
    expect(staffed().refusal(elmsHead, officer)).toBe('term.notYours')
  })
  it('not to be the head of a part, nor to administer, nor to an office unknown', () => {
    expect(staffed().refusal(secretary, { ...maps, office: 'elm.head' })).toBe('claim.notEnough')
    expect(staffed().refusal(elmsHead, { ...maps, office: 'elm.head' })).toBe('term.notYours')
    expect(staffed().refusal(elmsHead, { ...maps, office: 'pine.head' })).toBe('office.unknown')
    const keeper = staffed().after(secretary, {
      type: 'EstablishOffice',
      office: 'secretariat.keeper',
      body: 'secretariat',
      role: 'administrator',
      title: { en: 'K', ru: 'К' },
      authority: 'Order 3',
    })
    expect(keeper.refusal(secretary, { ...maps, office: 'secretariat.keeper' })).toBe('claim.notEnough')
    expect(officesOf(keeper.state, { person: 'zoe', claimed: ['secretariat.keeper'] }, '2027-02-01')).toEqual([])
  })
  it('that many may have in common: to one person an office is given by a term, and by nobody to themselves', () => {
    const wrong = 'sub iss aud exp nbf iat jti nonce email azp at_hash preferred_username Email'.split(' ')
    for (const name of wrong) expect(staffed().refusal(elmsHead, { ...maps, claim: name })).toBe('claim.ofOne')
    for (const name of ['groups', 'roles', 'department', 'constructor'])
      expect(staffed().refusal(elmsHead, { ...maps, claim: name })).toBe('1 events')
  })
  it('and its body is told, as it is told that it counts no longer', () => {
    const told = (type: string) => ({
      key: `${type}/elm.contributor/https://id.elm/groups/commission/${String(at('2027-01-11'))}`,
      ...{ kind: type, body: 'elm', at: at('2027-01-11'), subject: 'elm.contributor' },
    })
    const { state, journal } = staffed()
      .after(elmsHead, maps)
      .after(elmsHead, { ...maps, type: 'UnmapClaim' })
    expect(journal.flatMap((event) => notices(null, state, event))).toEqual([
      told('ClaimMapped'),
      told('ClaimUnmapped'),
    ])
  })
  it('and who holds an office so says it in what they sign', () => {
    const { state } = staffed()
    const zoe = { person: 'zoe', claimed: ['elm.contributor'] }
    expect(actorIn(state, zoe, '2027-02-01')).toMatchObject({ office: 'elm.contributor', byClaim: true })
    expect(actorIn(state, { ...zoe, claimed: ['pine.head'] }, '2027-02-01')).toBe(null)
    const vera = { person: 'vera', claimed: ['elm.secretary'] }
    expect(actorIn(state, vera, '2027-02-01')).not.toHaveProperty('byClaim')
  })
})
