import { describe, expect, it } from '@jest/globals'
import type { Role } from '../access/actor.js'
import { at, engine, person } from '../story.fixture.js'
import { type CommissionStory, founded, secretary } from './commission.fixture.js'
import { permit } from './permit.js'

/** What an office is told of each act: that it is open, or why not. */
const told = (story: CommissionStory | null, role: Role): Record<string, string> =>
  Object.fromEntries(
    permit(story?.state ?? null, person('secretariat', role)).map(({ type, allowed, code }) => [
      type,
      allowed ? 'open' : String(code),
    ]),
  )

describe('the list of acts on a commission', () => {
  it('says to an office what is not its own, whatever else stands', () => {
    expect(new Set(Object.values(told(founded(), 'observer')))).toEqual(new Set(['act.notPermitted']))
    expect(told(founded(), 'administrator')).toMatchObject({
      ...{ ConveneSession: 'act.notPermitted', ReleaseNotices: 'act.notPermitted', ImportCalendar: 'open' },
    })
  })
  it('says of one that is not founded that it can be founded, and nothing else', () => {
    expect(told(null, 'administrator')).toMatchObject({ FoundCommission: 'open', AdvanceClock: 'commission.unknown' })
    expect(told(founded(), 'administrator')).toMatchObject({ FoundCommission: 'commission.founded' })
  })
  it('opens the clock of a rehearsal that is not being advanced, and no real one', () => {
    const clock = (story: CommissionStory) => told(story, 'commissionSecretary')['AdvanceClock']
    const advanced = founded().after(secretary, { type: 'AdvanceClock', target: at('2027-06-17') })
    expect([founded(), founded({ rehearsal: false }), advanced].map(clock)).toEqual([
      ...['open', 'clock.notARehearsal', 'clock.advancing'],
    ])
  })
  it('opens the release of notices where some are held', () => {
    const held = founded().after(engine, { type: 'HoldNotices', takenAt: at('2027-01-10') })
    expect([founded(), held].map((story) => told(story, 'commissionSecretary')['ReleaseNotices'])).toEqual([
      ...['notices.notHeld', 'open'],
    ])
  })
  it('opens confirming where a term waits for a second person', () => {
    expect(told(founded(), 'chair')).toMatchObject({ ConfirmTerm: 'term.notEntered', BeginTerm: 'open' })
  })
})
