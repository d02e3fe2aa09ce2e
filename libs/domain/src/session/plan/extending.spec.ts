import { describe, expect, it } from '@jest/globals'
import { chair, letter } from '../../story.fixture.js'
import { convened } from '../session.fixture.js'

const until = { on: '2027-03-26' }
const granted = {
  type: 'GrantExtension',
  stage: 'proposals',
  body: 'elm',
  until,
  authority: 'L',
  reason: letter,
} as const

describe('an extension is refused', () => {
  const refusal = (more: object, story = convened()) => story.refusal(chair, { ...granted, ...more })
  it('of a stage that is not there, is over, or whose date is not its own', () => {
    expect(refusal({ stage: 'none' })).toBe('stage.unknown')
    expect(refusal({}, convened().until('2027-03-20'))).toBe('stage.closed by Rule 5')
    expect(refusal({ stage: 'plenary', body: 'plenary' })).toBe('stage.otherMatter')
    expect(refusal({ stage: 'follow-up' })).toBe('stage.otherMatter')
  })
  it('to a body that the stage does not ask', () => {
    expect(refusal({ body: 'assembly' })).toBe('body.notAsked by Rule 5')
    expect(refusal({ stage: 'tour', body: 'standards', until: { on: '2027-05-20' } })).toBe('body.notAsked')
  })
  it('into the past, or not beyond what the body has', () => {
    expect(refusal({ until: { on: '2027-01-11', time: '12:00' } })).toBe('date.past by Rule 5')
    expect(refusal({ until: { on: '2027-03-19' } })).toBe('extension.notLater by Rule 5')
    expect(refusal({}, convened().after(chair, granted))).toBe('extension.notLater by Rule 5')
    expect(refusal({ until: { on: '2027-03-19', time: '17:01' } })).toBe('2 events')
  })
  it('to a day or an hour that does not exist, or that no table knows', () => {
    expect(refusal({ until: { on: '2027-02-31' } })).toBe('date.notInCalendar')
    expect(refusal({ until: { on: '2027-03-26', time: '24:10' } })).toBe('date.notOnTheClock')
    expect(refusal({ until: { on: '2041-03-26' } })).toBe('calendar.missingYear by Rule 5')
  })
  it('while nothing is due', () => {
    expect(refusal({ stage: 'protocol' })).toBe('stage.notDated')
  })
})
