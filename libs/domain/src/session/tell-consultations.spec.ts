import { describe, expect, it } from '@jest/globals'
import { opening as dueOn, rules } from '../procedure/rules.fixture.js'
import { at, engine, letter, person } from '../story.fixture.js'
import { convened, stages, withItem, withPackage, type SessionStory } from './session.fixture.js'
import { tells } from './tells.js'

describe('a session tells', () => {
  it('a council that its closing stands, or falls later, after an outage before it', () => {
    const must = rules(stages.map((one) => (one.id === 'council' ? { ...one, due: dueOn(-1, { must: true }) } : one)))
    const reviewing = withPackage(withItem(convened({}, must)))
      .until('2027-06-16', '17:00')
      .on('2027-06-16', '17:01')
    const due = at('2027-06-16', '17:00') + 5_000
    const held = reviewing.after(engine, { type: 'NoteOutage', due, minutes: 30 })
    const settle = { type: 'SettleOutage', stage: 'council/standards', authority: 'A', reason: letter } as const
    const secretary = person('secretariat', 'commissionSecretary')
    const factOf = (story: SessionStory) => {
      const [tell] = tells(held.state, story.state, []).filter(({ to }) => to.kind === 'consultation')
      return tell?.fact
    }
    const closes = at('2027-06-16', '17:00')
    expect(factOf(held.after(secretary, settle))).toMatchObject({ closesMust: true, closes, confirmed: closes })
    const waived = held.after(secretary, { ...settle, type: 'GrantWaiver', moment: 'due' })
    const later = factOf(waived.after(secretary, { ...settle, until: { on: '2027-06-16', time: '20:00' } }))
    expect(later).toMatchObject({ closes: at('2027-06-16', '20:00') })
    expect(later).not.toHaveProperty('confirmed')
  })
})
