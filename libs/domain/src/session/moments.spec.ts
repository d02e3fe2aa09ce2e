import { describe, expect, it } from '@jest/globals'
import { rules } from '../procedure/rules.fixture.js'
import { at, chair, letter } from '../story.fixture.js'
import { nextAt, pendingMoments } from './moments.js'
import { convened, stages, withItem, type SessionStory } from './session.fixture.js'

const procedure = rules(stages)
const pending = (story: SessionStory, stage: string) =>
  pendingMoments(story.state, procedure)
    .filter((one) => one.stage === stage)
    .map(({ moment, due, at }) => [moment, due, at])
const move = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'day', on }, authority: 'A', reason: letter }) as const

describe('time has to pass', () => {
  it('the opening and, five seconds late, the closing of a stage', () => {
    const [opens, closes] = [at('2027-03-04', '00:00'), at('2027-03-19', '17:00')]
    expect(pending(convened(), 'proposals')).toEqual([
      ['opens', opens, opens],
      ['closes', closes, closes + 5_000],
    ])
  })
  it('only the opening of a stage that time does not close', () => {
    expect(pending(withItem(), 'package')).toEqual([])
    const opens = at('2027-06-17', '10:00')
    expect(pending(withItem(), 'plenary')).toEqual([['opens', opens, opens]])
  })
  it('an opening again when it has moved to a later day before the stage could open', () => {
    const story = withItem().until('2027-06-13')
    expect(pending(story, 'tabling').map(([moment]) => moment)).toEqual(['closes'])
    expect(pending(story.after(chair, move('2027-08-01')), 'tabling').map(([moment]) => moment)).toEqual([
      'opens',
      'closes',
    ])
  })
  it('no opening of a plenary while its day is not firm', () => {
    const fuzzy = convened({ opening: { kind: 'month', month: '2027-06' } })
    expect(pending(fuzzy, 'plenary')).toEqual([])
  })
  it('nothing that has no date', () => {
    const unknown = convened({ opening: { kind: 'unknown' } })
    expect(nextAt(unknown.conducted().state, procedure)).toBe(null)
  })
})

describe('the next moment', () => {
  it('is the least of openings, closings and reminders', () => {
    expect(convened().nextAt).toBe(at('2027-03-04', '00:00'))
    expect(withItem().nextAt).toBe(at('2027-03-05', '17:00'))
  })
})
