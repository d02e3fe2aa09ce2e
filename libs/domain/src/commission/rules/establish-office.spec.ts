import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { administrator } from '../commission.fixture.js'
import { chairNow, elmsHead, firsHead, secretary, staffed } from '../offices.fixture.js'

const title = { en: 'Second contributor', ru: 'Второй исполнитель' }
const second = {
  type: 'EstablishOffice',
  office: 'elm.second',
  body: 'elm',
  role: 'contributor',
  title,
  authority: 'Order 3',
} as const
const press = { ...second, office: 'secretariat.press', body: 'secretariat', role: 'pressOfficer' } as const

describe('a body gets one more office', () => {
  it('and nobody holds it yet', () => {
    const office = { id: 'elm.second', body: 'elm', role: 'contributor', title }
    expect(staffed().events(elmsHead, second)).toEqual([
      { type: 'OfficeEstablished', v: 1, at: at('2027-01-11'), office, authority: 'Order 3', by: by(elmsHead) },
    ])
    expect(staffed().after(elmsHead, second).state.offices.at(-1)).toEqual(office)
  })
  it('a part by its head, other bodies by the chair or the secretary of the commission', () => {
    for (const actor of [chairNow, secretary, firsHead, administrator])
      expect(staffed().refusal(actor, second)).toBe('office.notYours')
    expect(staffed().refusal(elmsHead, { ...second, role: 'auditor' })).toBe('1 events')
    expect(staffed().refusal(secretary, { ...second, role: 'auditor' })).toBe('office.notYours')
    for (const actor of [chairNow, secretary]) expect(staffed().refusal(actor, press)).toBe('1 events')
    expect(staffed().refusal(elmsHead, press)).toBe('office.notYours')
  })
  it('once, of a body that there is, with a role that such a body has', () => {
    expect(staffed().after(elmsHead, second).refusal(elmsHead, second)).toBe('office.known')
    expect(staffed().refusal(elmsHead, { ...second, body: 'pine' })).toBe('body.unknown')
    expect(staffed().refusal(elmsHead, { ...second, role: 'chair' })).toBe('role.notOfBody')
    expect(staffed().refusal(secretary, { ...press, role: 'head' })).toBe('role.notOfBody')
  })
})
