import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { announcedNext, convened, first, fixed, instructs, secretary } from '../commission.fixture.js'

describe('the next session fixed by a plenary', () => {
  it('is convened, and counts from the closing of that plenary', () => {
    expect(convened().on('2027-06-17', '13:01').events(engine, fixed)).toMatchObject([
      {
        type: 'SessionAnnounced',
        founding: {
          id: 'commission/session/22',
          ordinal: 22,
          opening: { kind: 'window', from: '2028-04-24', to: '2028-04-28' },
          host: 'fir',
          previous: { session: first, ordinal: 21, closedAt: at('2027-06-17', '13:00') },
        },
        told: { from: 'sitting', fromVersion: 9 },
      },
    ])
  })
  it('is convened once', () => {
    expect(announcedNext().events(engine, fixed)).toEqual([])
  })
  it('ends the instructions that the plenary has dealt with, although its session has not told yet', () => {
    const story = convened().after(secretary, instructs).on('2027-06-17', '13:01').after(engine, fixed)
    expect(story.state.sessions.map(({ ordinal, closedAt }) => [ordinal, closedAt])).toEqual([
      [21, at('2027-06-17', '13:00')],
      [22, undefined],
    ])
  })
})
