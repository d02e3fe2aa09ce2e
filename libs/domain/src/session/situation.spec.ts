import { describe, expect, it } from '@jest/globals'
import { chairsOffice, letter, officer } from '../story.fixture.js'
import { convened, held, withItem, withPackage, type SessionStory } from './session.fixture.js'

/** What a session asks of its conductor, stage by stage. */
const standing = (story: SessionStory) =>
  story.situation.stages.map(({ stage, round, is, end }) => [stage, round, is, ...(end ? [end] : [])].join(' '))

describe('a session calls for its conductor', () => {
  it('when a stage may open', () => {
    expect(standing(convened())).toEqual(['date 1 ready'])
    expect(convened().situation).toMatchObject({ calls: true, ended: false })
  })
  it('not while stages are under way and nothing stands', () => {
    const story = convened().conducted()
    expect(standing(story)).toEqual(['date 1 open'])
    expect(story.situation.calls).toBe(false)
  })
  it('when a stage ends by its gate or by time', () => {
    const composed = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' })
    expect(standing(composed.after(chairsOffice, { type: 'ClearAgenda', edition: 1 }))).toContain(
      'clearance 1 ending gate',
    )
    const up = convened()
      .until('2027-03-19', '17:00')
      .on('2027-03-20')
      .after({ kind: 'time' }, { type: 'PassTime', due: Infinity })
    expect(standing(up)).toContain('proposals 1 ending time')
  })
  it('when a stage was sent back', () => {
    const composed = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' })
    const back = composed.after(chairsOffice, { type: 'SendBack', stage: 'clearance', reasons: letter })
    expect(standing(back)).toContain('clearance 1 again')
  })
  it('not for a stage whose closing has moved to a later day', () => {
    const opening = { kind: 'firm', on: '2027-07-15', time: '10:00' } as const
    const chair = { kind: 'person', person: 'p', office: 'o', body: 'plenary', role: 'chair' } as const
    const up = convened()
      .until('2027-03-19', '17:00')
      .on('2027-03-20')
      .after({ kind: 'time' }, { type: 'PassTime', due: Infinity })
    const moved = up.after(chair, { type: 'MoveSession', opening, authority: 'A', reason: letter })
    expect(standing(moved)).toContain('proposals 1 open')
  })
})

describe('a session', () => {
  it('opens its plenary whatever is still under way', () => {
    const unsent = withItem().until('2027-06-17', '10:00')
    expect(standing(unsent)).toEqual(['package 1 open', 'plenary 1 open'])
  })
  it('lives on when its plenary was held', () => {
    expect(held(['d1'], withPackage().until('2027-06-17', '11:00')).situation).toMatchObject({
      calls: false,
      ended: false,
    })
  })
})
