import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, letter } from '../../story.fixture.js'
import { notices } from '../notices.js'
import { convened, stages } from '../session.fixture.js'

const must = opening(-20, { must: true })
const procedure = rules(stages.map((one) => (one.id === 'package' ? { ...one, due: must } : one)))
const waive = { type: 'GrantWaiver', stage: 'package', moment: 'due', authority: 'Letter 7', reason: letter } as const

describe('a departure from the rules is granted', () => {
  const story = convened({}, procedure)
  it('with authority and reason, and everybody is told', () => {
    const [event, ...others] = story.events(chair, waive)
    const { type: _, ...waiver } = waive
    expect([event, others]).toEqual([
      { type: 'WaiverGranted', v: 1, at: at('2027-01-11'), ...waiver, by: by(chair) },
      [],
    ])
    const after = story.after(chair, waive)
    expect(after.state.waivers).toEqual([{ at: at('2027-01-11'), ...waiver, by: by(chair) }])
    expect(notices(story.state, after.state, event!).map(({ body }) => body)).toEqual(['plenary', 'elm', 'fir', 'oak'])
  })
  it('once on the same authority, and on another one again', () => {
    const waived = story.after(chair, waive)
    expect(waived.events(chair, waive)).toEqual([])
    expect(waived.events(chair, { ...waive, authority: 'Letter 8' })).toMatchObject([{ type: 'WaiverGranted' }])
  })
  it('only from what must be', () => {
    expect(story.refusal(chair, { ...waive, stage: 'none' })).toBe('stage.unknown')
    expect(story.refusal(chair, { ...waive, stage: 'drafts' })).toBe('minimum.unknown')
    expect(story.refusal(chair, { ...waive, moment: 'latest' })).toBe('minimum.unknown')
  })
})
