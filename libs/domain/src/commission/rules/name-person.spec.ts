import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { administrator } from '../commission.fixture.js'
import { elmsHead, firsHead, secretary, staffed } from '../offices.fixture.js'

const name = { en: 'Vera Elm', ru: 'Вера Эльм' }
const names = { type: 'NamePerson', person: 'vera', name, authority: 'Passport' } as const

describe('a person is named', () => {
  it('who had no name, or another one, which is said', () => {
    const event = { type: 'PersonNamed', v: 1, at: at('2027-01-11'), person: 'vera', name, authority: 'Passport' }
    expect(staffed().events(secretary, names)).toEqual([{ ...event, by: by(secretary) }])
    const named = staffed().after(secretary, names)
    expect(named.state.persons.find(({ id }) => id === 'vera')).toEqual({ id: 'vera', name })
    const other = { ...names, name: { en: 'Vera Oak', ru: 'Вера Дуб' } }
    expect(named.events(secretary, other)).toMatchObject([{ was: name, name: other.name }])
    expect(named.events(secretary, names)).toEqual([])
  })
  it('by the secretary of the commission, and by the head of their part', () => {
    expect(staffed().refusal(elmsHead, names)).toBe('1 events')
    for (const actor of [firsHead, administrator]) expect(staffed().refusal(actor, names)).toBe('person.notYours')
  })
  it('whom the commission knows', () => {
    expect(staffed().refusal(secretary, { ...names, person: 'nobody' })).toBe('person.unknown')
  })
})
