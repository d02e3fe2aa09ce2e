import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, chairsOffice, letter, officer } from '../../story.fixture.js'
import { convened, stages, withItem, withPackage } from '../session.fixture.js'

const back = { type: 'SendBack', stage: 'clearance', reasons: letter } as const
const composed = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' })
const tabled = withPackage().until('2027-06-12')

describe('who is asked to approve sends back', () => {
  it('with reasons: the edition, and the stage owes a new round', () => {
    expect(composed.events(chairsOffice, back)).toEqual([
      {
        type: 'StageSentBack',
        v: 1,
        at: at('2027-05-23'),
        stage: 'clearance',
        source: 'clearance',
        edition: 1,
        reasons: letter,
        by: by(chairsOffice),
      },
    ])
    const after = composed.after(chairsOffice, back)
    expect(after.state.editions).toMatchObject([{ edition: 1, sentBack: true }])
    expect(after.situation.stages.find(({ stage }) => stage === 'clearance')?.is).toBe('again')
  })
  it('once, until the new round has begun', () => {
    const after = composed.after(chairsOffice, back)
    expect(after.events(chairsOffice, back)).toEqual([])
    expect(after.conducted().state.stages.clearance).toMatchObject({ round: 2, status: 'open' })
  })
  it('to the stage that the rules name as source, even one that is closed', () => {
    const returned = tabled.after(chair, { ...back, stage: 'tabling' })
    expect(returned.journal.at(-1)).toMatchObject({ stage: 'tabling', source: 'clearance' })
    const again = returned.conducted()
    expect(again.state.stages.clearance).toMatchObject({ round: 2, status: 'open' })
    expect(again.state.stages.tabling).toMatchObject({ round: 1, status: 'open' })
  })
  it('not to a stage that does not apply to how the session meets: no round of it could begin', () => {
    const inRooms = { modes: ['video'], mark: 'A' } as const
    const called = stages.map((one) => (one.id === 'clearance' ? { ...one, notIn: inRooms } : one))
    const byVideo = { type: 'ChangeMode', mode: 'video', authority: 'Letter 7', reason: letter } as const
    const done = withPackage(withItem(convened({}, rules(called)))).until('2027-06-12')
    const changed = done.after(chair, byVideo)
    expect(done.refusal(chair, { ...back, stage: 'tabling' })).toBe('1 events')
    expect(changed.refusal(chair, { ...back, stage: 'tabling' })).toBe('stage.calledOff by Rule 7')
  })
  it('not where it is not asked', () => {
    expect(composed.refusal(officer, back)).toBe('stage.notAsked')
  })
  it('not before the stage opens', () => {
    const early = { ...back, stage: 'tabling' }
    expect(convened().refusal(chair, early)).toBe('stage.notOpen by Rule 7')
    expect(() => convened().events(chair, early)).toThrow(
      expect.objectContaining({ details: { stage: 'tabling', pointer: '/stage' } }),
    )
  })
  it('only where something is to be approved', () => {
    expect(composed.refusal(officer, { ...back, stage: 'proposals' })).toBe('stage.otherMatter')
    expect(composed.refusal(officer, { ...back, stage: 'other' })).toBe('stage.unknown')
  })
})
