import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, chairsOffice, officer, person, secretaryOf } from '../../story.fixture.js'
import { convened, elms, sitting, stages, withItem, withPackage } from '../session.fixture.js'

const approve = { type: 'ApproveAgenda', edition: 1 } as const
const tabled = withPackage().until('2027-06-12')

describe('the chair approves for tabling', () => {
  it('the last edition cleared, and that ends the stage', () => {
    expect(tabled.events(chair, approve)).toEqual([
      { type: 'AgendaApproved', v: 1, at: at('2027-06-12'), edition: 1, by: by(chair) },
    ])
    expect(tabled.after(chair, approve).conducted().state.stages.tabling).toMatchObject({
      status: 'closed',
      because: 'gate',
    })
  })
  it('once', () => {
    expect(tabled.after(chair, approve).refusal(chair, approve)).toBe('agenda.done')
  })
  it('not what they cleared themselves (four eyes)', () => {
    const both = person('plenary', 'chair', chairsOffice.person)
    expect(tabled.refusal(both, approve)).toBe('agenda.fourEyes by Rule 4')
    expect(() => tabled.events(both, approve)).toThrow(
      expect.objectContaining({ details: { edition: 1, pointer: '/edition' } }),
    )
  })
  it('what they cleared themselves, where the rules ask one pair of eyes', () => {
    const alone = rules(stages, { fourEyes: { holds: false, article: 'Rule 4', mark: 'A' } })
    const both = person('plenary', 'chair', chairsOffice.person)
    const story = withPackage(withItem(convened({}, alone))).until('2027-06-12')
    expect(story.refusal(both, approve)).toBe('1 events')
  })
  it('not what is not cleared, unless the rules know no clearance', () => {
    const compose = { type: 'ComposeEdition' } as const
    const anew = tabled.after(secretaryOf('elm'), { type: 'WithdrawItem', item: elms }).after(officer, compose)
    expect(anew.refusal(chair, { ...approve, edition: 2 })).toBe('agenda.notCleared')
    const without = stages.filter(({ id }) => id !== 'clearance').map(({ after: _, source: __, ...stage }) => stage)
    expect(
      withItem(convened({}, rules(without)))
        .after(officer, compose)
        .until('2027-06-12')
        .refusal(chair, approve),
    ).toBe('1 events')
  })
  it('nothing where nothing is composed, and no edition but the last', () => {
    const uncomposed = withItem().until('2027-05-27').after(officer, { type: 'Dispatch', stage: 'package' })
    expect(uncomposed.until('2027-06-12').refusal(chair, approve)).toBe('agenda.notComposed')
    expect(tabled.refusal(chair, { ...approve, edition: 7 })).toBe('agenda.movedOn')
  })
  it('nothing before the tabling has opened', () => {
    const early = withItem().after(officer, { type: 'ComposeEdition' })
    expect(early.refusal(chair, approve)).toBe('stage.notOpen by Rule 7')
  })
  it('nothing once the plenary has opened', () => {
    expect(sitting().refusal(chair, approve)).toBe('session.sittingOpened')
  })
})
