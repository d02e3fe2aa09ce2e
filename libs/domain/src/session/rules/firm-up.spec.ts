import { describe, expect, it } from '@jest/globals'
import { at, by, chair, headOf, person } from '../../story.fixture.js'
import type { Place, When } from '../../time/when.js'
import { convened, sitting, summoned } from '../session.fixture.js'

const announced = convened({ opening: { kind: 'window', from: '2027-06-14', to: '2027-06-18' } })
const firm = { kind: 'firm', on: '2027-06-17', time: '10:00' } as const
const firmUp = { type: 'FirmUp', opening: firm, place: { city: 'Elmtown' } } as const

describe('date and place firm up', () => {
  it('within what was announced, and the plan is drawn anew', () => {
    const [firmed, drawn] = announced.events(headOf('elm'), firmUp)
    expect(firmed).toEqual({
      type: 'OpeningFirmed',
      v: 1,
      at: at('2027-01-11'),
      opening: firm,
      place: { country: 'Elm', city: 'Elmtown' },
      by: by(headOf('elm')),
    })
    expect(drawn).toMatchObject({
      type: 'PlanDrawn',
      cause: 'OpeningFirmed',
      opening: { from: at('2027-06-17', '10:00'), to: at('2027-06-17', '10:00') },
    })
  })
  it('and what is still open of them goes on being owed, where that act puts the term for it into the past', () => {
    const month = convened({ opening: { kind: 'month', month: '2027-06' } }).until('2027-04-20')
    const said = (opening: When, place: Place = {}) =>
      month
        .after(headOf('elm'), { type: 'FirmUp', opening, place })
        .duties.filter(({ stage }) => stage === 'date')
        .map(({ key, state, due }) => [key, state, due?.to])
    const [elm, plenary] = ['date/2/elm', 'date/2/plenary'].map((key) => [key, 'open', at('2027-04-25', '17:00')])
    expect(said({ kind: 'window', from: '2027-06-01', to: '2027-06-05' })).toEqual([elm, plenary])
    expect(said({ kind: 'firm', on: '2027-06-03', time: '10:00' })).toEqual([elm, plenary])
    expect(said({ kind: 'firm', on: '2027-06-03', time: '10:00' }, { city: 'Elmtown' })).toEqual([])
  })
  it('once: said again, nothing changes', () => {
    expect(announced.after(chair, firmUp).events(chair, firmUp)).toEqual([])
  })
  it('not outside what was announced: that is a move', () => {
    const outside = { type: 'FirmUp', opening: { kind: 'day', on: '2027-06-21' } } as const
    expect(announced.refusal(chair, outside)).toBe('date.notNarrower')
  })
  it('not back to what is less certain', () => {
    const wider = { type: 'FirmUp', opening: { kind: 'month', month: '2027-06' } } as const
    expect(announced.refusal(chair, wider)).toBe('date.notNarrower')
    expect(announced.refusal(chair, { type: 'FirmUp', opening: { kind: 'unknown' } })).toBe('date.notNarrower')
  })
  it('not to another hour, nor from an hour back to a day', () => {
    const said = (opening: When) => convened().refusal(chair, { type: 'FirmUp', opening })
    expect(said({ kind: 'firm', on: '2027-06-17', time: '11:00' })).toBe('date.notNarrower')
    expect(said({ kind: 'day', on: '2027-06-17' })).toBe('date.notNarrower')
    expect(said(firm)).toBe('0 events')
  })
  it('not in the past, even within what was announced', () => {
    const past = { type: 'FirmUp', opening: { kind: 'day', on: '2027-06-15' } } as const
    expect(announced.on('2027-06-15').refusal(chair, past)).toBe('date.past')
    expect(announced.on('2027-06-14').refusal(chair, past)).toBe('3 events')
  })
  it('on the day, once the hour has come, to another room: the hour stands', () => {
    const room = { ...firmUp, place: { city: 'Elmtown', room: '2' } } as const
    expect(summoned().refusal(chair, room)).toBe('2 events')
    expect(summoned().after(chair, room).state).toMatchObject({ place: { room: '2' }, sitting: { status: 'summoned' } })
    expect(announced.on('2027-06-19').refusal(chair, { ...firmUp, opening: announced.state.opening })).toBe('2 events')
    expect(announced.on('2027-06-19').refusal(chair, room)).toBe('date.past')
  })
  it('not to another country, city or zone; a venue may still be found or changed', () => {
    const at = (place: Place) => ({ type: 'FirmUp', opening: firm, place }) as const
    const inTown = announced.after(chair, at({ city: 'Elmtown', venue: 'Old hall' }))
    expect(inTown.refusal(chair, at({ country: 'Fir' }))).toBe('place.notNarrower')
    expect(inTown.refusal(headOf('elm'), at({ city: 'Firtown' }))).toBe('place.notNarrower')
    expect(inTown.refusal(chair, at({ zone: 'Asia/Bishkek' }))).toBe('place.notNarrower')
    expect(inTown.after(chair, at({ venue: 'New hall' })).state.place).toEqual({
      country: 'Elm',
      city: 'Elmtown',
      venue: 'New hall',
    })
    expect(announced.refusal(chair, at({ zone: 'Asia/Bishkek' }))).toBe('2 events')
  })
  it('on any date where none was announced', () => {
    expect(convened({ opening: { kind: 'unknown' } }).refusal(chair, firmUp)).toBe('2 events')
  })
  it('not by the head of a part that is no host', () => {
    expect(announced.refusal(headOf('fir'), firmUp)).toBe('session.notHost by Rule 1(5)')
    expect(() => announced.events(headOf('fir'), firmUp)).toThrow(
      expect.objectContaining({ details: { host: 'elm', body: 'fir', pointer: '/opening' } }),
    )
    expect(announced.refusal(person('secretariat', 'commissionSecretary'), firmUp)).toBe('2 events')
  })
  it('not on a day that no calendar has', () => {
    expect(announced.refusal(chair, { type: 'FirmUp', opening: { kind: 'day', on: '2027-06-31' } })).toBe(
      'date.notInCalendar',
    )
  })
  it('not in a zone that there is not, nor on a day that no calendar covers', () => {
    const nowhere = { ...firmUp, place: { zone: 'Nowhere' } }
    expect(announced.refusal(chair, nowhere)).toBe('zone.unknown')
    const far = { type: 'FirmUp', opening: { kind: 'day', on: '2041-06-17' } } as const
    expect(convened({ opening: { kind: 'unknown' } }).refusal(chair, far)).toBe('calendar.missingYear')
  })
  it('not once the plenary has opened', () => {
    expect(sitting().refusal(chair, firmUp)).toBe('session.sittingOpened')
  })
})
