import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { administrator } from '../commission.fixture.js'
import { officesOf } from '../office-holder.js'
import {
  as,
  begins,
  chairNow,
  elmsHead,
  elmsSecretary,
  ends,
  firsHead,
  secretary,
  staffed,
  termsIn,
} from '../offices.fixture.js'

const leaves = ends('elm.secretary', 'vera', '2027-02-10')

describe('a term ends', () => {
  it('with a day, on an authority', () => {
    expect(staffed().events(elmsHead, leaves)).toEqual([
      {
        ...{ type: 'TermEnded', v: 1, at: at('2027-01-11'), office: 'elm.secretary', person: 'vera' },
        ...{ from: '2027-01-01', to: '2027-02-10', authority: 'Letter 8', by: by(elmsHead) },
      },
    ])
  })
  it('by the head of the part, the chair or the secretary of the commission', () => {
    for (const actor of [chairNow, secretary]) expect(staffed().refusal(actor, leaves)).toBe('1 events')
    for (const actor of [firsHead, elmsSecretary, administrator])
      expect(staffed().refusal(actor, leaves)).toBe('term.notYours')
    expect(staffed().refusal(elmsHead, ends('plenary.chair', 'anna', '2027-02-10'))).toBe('term.notYours')
  })
  it('twice: nothing is to be done; sooner it may, later it may not', () => {
    const story = staffed().after(elmsHead, leaves)
    expect(story.events(elmsHead, leaves)).toEqual([])
    expect(story.refusal(elmsHead, { ...leaves, on: '2027-02-01' })).toBe('1 events')
    expect(story.refusal(elmsHead, { ...leaves, on: '2027-03-01' })).toBe('term.ended')
  })
  it('in the past as well: rights are gone with the act, what was done stays', () => {
    const { state } = staffed().after(elmsHead, { ...leaves, on: '2027-01-08' })
    expect(termsIn(state, 'elm.secretary')).toEqual(['vera 2027-01-01 2027-01-08'])
  })
  it('not before it began, nor again once it is over', () => {
    expect(staffed().refusal(elmsHead, { ...leaves, on: '2026-12-31' })).toBe('term.endsEarly')
    const over = staffed().after(elmsHead, leaves).on('2027-03-01')
    expect(over.refusal(elmsHead, { ...leaves, on: '2027-01-20' })).toBe('term.ended')
  })
  it('before it begins: then it never was', () => {
    const story = staffed().after(elmsHead, begins('elm.contributor', 'zoe'))
    const never = ends('elm.contributor', 'zoe', '2027-02-01')
    expect(story.events(elmsHead, never)).toMatchObject([{ type: 'TermWithdrawn', person: 'zoe', from: '2027-03-01' }])
    expect(termsIn(story.after(elmsHead, never).state, 'elm.contributor')).toEqual([])
  })
  it('on its first day: it never was, and gives no right till midnight', () => {
    const story = staffed().after(elmsHead, begins('elm.contributor', 'zoe', { from: '2027-01-11' }))
    const gone = story.after(elmsHead, ends('elm.contributor', 'zoe', '2027-01-10'))
    expect(gone.journal.at(-1)).toMatchObject({ type: 'TermWithdrawn', person: 'zoe', from: '2027-01-11' })
    expect(officesOf(gone.state, { person: 'zoe' }, '2027-01-11')).toEqual([])
    const later = story.on('2027-01-12').refusal(elmsHead, ends('elm.contributor', 'zoe', '2027-01-10'))
    expect(later).toBe('term.endsEarly')
    const today = story.after(elmsHead, ends('elm.contributor', 'zoe', '2027-01-11'))
    expect(termsIn(today.state, 'elm.contributor')).toEqual(['zoe 2027-01-11 2027-01-11'])
  })
  it('not that of a head by who acts for them', () => {
    const acting = as(elmsHead, { person: 'olga', standing: 'acting' })
    expect(staffed().refusal(acting, ends('elm.head', 'boris', '2027-02-10'))).toBe('term.notYours')
    expect(staffed().refusal(acting, leaves)).toBe('1 events')
    expect(staffed().refusal(elmsHead, ends('elm.head', 'boris', '2027-02-10'))).toBe('1 events')
  })
  it('that there is; of several the last, or the one whose first day is named', () => {
    expect(staffed().refusal(elmsHead, ends('elm.secretary', 'zoe', '2027-02-10'))).toBe('term.notHeld')
    expect(staffed().refusal(elmsHead, { ...leaves, from: '2027-01-02' })).toBe('term.notHeld')
    expect(staffed().refusal(elmsHead, { ...leaves, office: 'pine.head' })).toBe('office.unknown')
    const back = staffed()
      .after(elmsHead, leaves)
      .after(elmsHead, begins('elm.secretary', 'vera', { to: '2027-12-31' }))
    const named = (more: object) => back.after(elmsHead, { ...leaves, on: '2027-06-30', ...more }).state
    expect(termsIn(named({}), 'elm.secretary')).toEqual(['vera 2027-01-01 2027-02-10', 'vera 2027-03-01 2027-06-30'])
    expect(back.refusal(elmsHead, { ...leaves, on: '2027-06-30', from: '2027-01-01' })).toBe('term.ended')
  })
  it('on a day that there is', () => {
    expect(staffed().refusal(elmsHead, { ...leaves, on: '2027-02-30' })).toBe('date.notInCalendar')
  })
  it('that of the last secretary of the commission only where a successor stands', () => {
    const office = 'secretariat.commissionSecretary'
    const leaving = ends(office, 'sonja', '2027-02-28')
    expect(staffed().refusal(chairNow, leaving)).toBe('term.lastSecretary')
    const followed = staffed().after(chairNow, begins(office, 'olga'))
    expect(termsIn(followed.state, office)).toEqual(['sonja 2027-01-01 2027-02-28', 'olga 2027-03-01'])
    expect(followed.refusal(chairNow, ends(office, 'olga', '2027-02-01'))).toBe('term.lastSecretary')
    expect(followed.refusal(chairNow, ends(office, 'olga', '2027-05-01'))).toBe('term.lastSecretary')
    expect(followed.refusal(chairNow, ends(office, 'sonja', '2027-01-10'))).toBe('term.lastSecretary')
  })
  it('in a year that no calendar covers', () => {
    const far = staffed().on('2041-02-01')
    expect(far.refusal(elmsHead, ends('elm.secretary', 'vera', '2041-02-01'))).toBe('1 events')
  })
})
