import { describe, expect, it } from '@jest/globals'
import { at, by, chair, letter } from '../../story.fixture.js'
import { convened } from '../session.fixture.js'

const fix = {
  type: 'FixDate',
  stage: 'drafts',
  moment: 'due',
  on: '2027-04-06',
  authority: 'L',
  reason: letter,
} as const
const release = { type: 'ReleaseDate', stage: 'drafts', moment: 'due', reason: letter } as const

describe('a date fixed by hand is released', () => {
  const fixed = convened().after(chair, fix)
  it('and goes by the rules again', () => {
    const [event, drawn] = fixed.events(chair, release)
    expect(event).toEqual({
      type: 'DateReleased',
      v: 1,
      at: at('2027-01-11'),
      stage: 'drafts',
      moment: 'due',
      reason: letter,
      by: by(chair),
    })
    expect(drawn).toMatchObject({ type: 'PlanDrawn', cause: 'DateReleased' })
    const { plan } = fixed.after(chair, release).state
    expect(plan.drafts).toEqual(convened().state.plan.drafts)
  })
  it('and where nobody would firm up the date of the session any more, that is owed anew', () => {
    const date = { stage: 'date', moment: 'due' } as const
    const late = convened()
      .after(chair, { ...fix, ...date, on: '2027-05-20' })
      .until('2027-05-10')
      .after(chair, { ...release, ...date })
    expect(late.state.stages.date).toMatchObject({ round: 2, status: 'open' })
  })
  it('once, and only where it is fixed', () => {
    expect(fixed.after(chair, release).refusal(chair, release)).toBe('date.notFixed')
    expect(fixed.refusal(chair, { ...release, moment: 'opens' })).toBe('date.notFixed')
    expect(fixed.refusal(chair, { ...release, moment: 'latest' })).toBe('stage.noSuchMoment')
  })
})
