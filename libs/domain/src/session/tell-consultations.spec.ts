import { describe, expect, it } from '@jest/globals'
import { opening as dueOn, rules } from '../procedure/rules.fixture.js'
import { at, engine, letter, officer, person, secretaryOf } from '../story.fixture.js'
import { convened, elms, stages, withItem, withPackage, type SessionStory } from './session.fixture.js'
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

  const access = { mark: 'official', distribution: ['elm', 'fir', 'secretariat'] } as const
  const card = (distribution: readonly string[], fromVersion: number, version = 1) => {
    const about = { id: 'card', item: elms, class: 'draftDecision', drafter: 'elm', version, sha256: null }
    const document = { ...about, access: { ...access, distribution } }
    return { type: 'NoteDocument', document, from: 'card', fromVersion } as const
  }
  const asking = () => withItem().until('2027-03-20').after(engine, card(access.distribution, 2)).until('2027-04-20')
  const told = (before: SessionStory, after: SessionStory) =>
    tells(before.state, after.state, []).filter(({ to }) => to.kind === 'consultation')

  it('the parts to which a restricted document goes, and no others', () => {
    const [fact] = tells(null, asking().state, []).flatMap(({ to, fact }) => (to.kind === 'consultation' ? [fact] : []))
    expect(fact).toMatchObject({ type: 'NoteAsked', document: 'card', asked: ['elm', 'fir'], mark: 'official' })
  })
  it('them again when it goes to others, while they are asked', () => {
    const open = asking()
    const [tell, ...more] = told(open, open.after(engine, card(['elm', 'oak'], 3)))
    expect([tell?.fact, more]).toMatchObject([{ type: 'NoteAsked', asked: ['elm', 'oak'], mark: 'official' }, []])
    expect(told(open, open.after(engine, card(access.distribution, 3, 2)))).toEqual([])
  })
  it('a council which of its items carry a mark', () => {
    const marked = withItem()
      .after(secretaryOf('elm'), { type: 'SubmitProposal', mark: 'secret', subject: 'standards' })
      .after(officer, { type: 'AcceptProposal', proposal: 'session/proposal/elm/1' })
    const story = withPackage(marked).until('2027-06-15', '12:00')
    const [review] = tells(null, story.state, []).filter(({ fact }) => fact.body === 'standards')
    expect(review?.fact.marked).toEqual({ 'session/item/session/proposal/elm/1': 'secret' })
  })
})
