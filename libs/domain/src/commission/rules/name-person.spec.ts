import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { administrator } from '../commission.fixture.js'
import { actorIn } from '../office-holder.js'
import { begins, chairNow, elmsHead, firsHead, secretary, staffed } from '../offices.fixture.js'

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
  it('not by a head who gave them an office of the part, while they hold one elsewhere', () => {
    const anna = { ...names, person: 'anna' }
    expect(staffed().refusal(elmsHead, anna)).toBe('person.notYours')
    const beside = staffed().after(elmsHead, begins('elm.contributor', 'anna'))
    expect(beside.refusal(elmsHead, anna)).toBe('person.notYours')
    for (const actor of [chairNow, secretary]) expect(beside.refusal(actor, anna)).toBe('1 events')
    const toCome = staffed()
      .after(elmsHead, begins('elm.contributor', 'zoe'))
      .after(secretary, begins('fir.head', 'zoe'))
    expect(toCome.refusal(elmsHead, { ...names, person: 'zoe' })).toBe('person.notYours')
    expect(staffed().refusal(elmsHead, { ...names, person: 'zoe' })).toBe('person.notYours')
  })
  it('who may hold an office by a claim, and is known from then on', () => {
    const nina = { ...names, person: 'nina' }
    const claim = { issuer: 'https://id.elm', claim: 'groups', value: 'commission', office: 'elm.contributor' }
    const mapped = staffed().after(elmsHead, { type: 'MapClaim', ...claim, authority: 'Order 3' })
    expect(staffed().refusal(secretary, nina)).toBe('person.unknown')
    expect(mapped.refusal(elmsHead, nina)).toBe('person.notYours')
    const named = mapped.after(secretary, nina)
    expect(named.state.persons.at(-1)).toEqual({ id: 'nina', name })
    const acting = actorIn(named.state, { person: 'nina', claimed: ['elm.contributor'] }, '2027-02-01')
    expect(acting).toMatchObject({ name, byClaim: true })
    expect(named.after(secretary, { ...nina, name: { en: 'N', ru: 'Н' } }).state.persons).toHaveLength(8)
  })
  it('whom the commission knows', () => {
    expect(staffed().refusal(secretary, { ...names, person: 'nobody' })).toBe('person.unknown')
  })
})
