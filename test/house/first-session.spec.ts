import { describe, expect, it } from '@jest/globals'
import { chairsOffice } from '../support/three-sessions.js'
import { openPlenary, Preparation, wrapUp } from '../support/training-cycle.js'
import { commission, session, sitting, TrainingWorld } from '../support/training-world.js'

describe('the first session of a commission without a past', () => {
  it('closes although its mid-cycle never comes', () => {
    const first = new TrainingWorld('2027-01-11 09:00', { previous: false })
    const announced = { opening: { kind: 'day', on: '2027-06-17' }, place: { country: 'Elm' }, host: 'elm' }
    first.by('plenary.chair', commission, { type: 'ConveneSession', ...announced })
    const prepared = new Preparation(first, 1, '2027-06-17').untilFirstTour('elm').untilEdition()
    prepared.on(24).by(chairsOffice, 'ClearAgenda', { edition: 1 }).untilEve(1)
    first.until('2027-06-17 09:00')
    openPlenary(first, 1)
    first.by('plenary.chair', sitting(1), { type: 'CloseSitting' })
    expect(first.state(session(1)).status).toBe('held')
    wrapUp(first, 1)
    expect([first.state(session(1)).status, first.state(session(1)).stages['mid-reports']?.status]).toEqual([
      'closed',
      'waiting',
    ])
  })
})
