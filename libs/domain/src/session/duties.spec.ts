import { describe, expect, it } from '@jest/globals'
import { rules } from '../procedure/rules.fixture.js'
import { at, officer, secretaryOf } from '../story.fixture.js'
import { convened, sitting, stages, withItem, withPackage, type SessionStory } from './session.fixture.js'

const owed = (story: SessionStory, stage: string) =>
  story.duties
    .filter((duty) => duty.stage === stage)
    .map(({ key, act, holder, state }) => `${key} ${holder.role} ${act} ${state}`)
const elm = secretaryOf('elm')

describe('everyone whom a stage asks', () => {
  it('owes it from its opening to its due', () => {
    expect(convened().duties).toEqual([])
    const [first] = convened()
      .until('2027-03-05')
      .duties.filter(({ stage }) => stage === 'proposals')
    expect(first).toMatchObject({
      key: 'proposals/1/elm',
      act: 'SubmitProposal',
      holder: { body: 'elm', role: 'secretary' },
      since: at('2027-03-04', '00:00'),
      due: { to: at('2027-03-19', '17:00') },
      state: 'open',
    })
  })
  it('has done it when answered, and missed it when time has closed the stage', () => {
    const closed = convened()
      .until('2027-03-05')
      .after(elm, { type: 'AnswerCall', stage: 'proposals', none: true })
      .until('2027-03-21')
    expect(owed(closed, 'proposals')).toEqual([
      'proposals/1/elm secretary SubmitProposal done',
      'proposals/1/fir secretary SubmitProposal missed',
      'proposals/1/oak secretary SubmitProposal missed',
      'proposals/1/standards councilSecretary SubmitProposal missed',
      'proposals/1/secretariat secretariatOfficer SubmitProposal missed',
    ])
  })
  it('keeps the duty when its date moves', () => {
    const chair = { kind: 'person', person: 'p', office: 'o', body: 'plenary', role: 'chair' } as const
    const opening = { kind: 'firm', on: '2027-07-15', time: '10:00' } as const
    const moved = convened()
      .until('2027-03-05')
      .after(chair, { type: 'MoveSession', opening, authority: 'A', reason: { content: '', hash: '' } })
    expect(moved.duties.find(({ key }) => key === 'proposals/1/elm')?.due?.to).toBe(at('2027-04-16', '17:00'))
  })
})

describe('the agenda', () => {
  it("is owed by the secretariat before the chair's office can clear it", () => {
    const open = withItem().until('2027-05-23')
    expect(owed(open, 'clearance')).toEqual([
      'clearance/1/chairs-office chairsOffice ClearAgenda open',
      'clearance/1/edition secretariatOfficer ComposeEdition open',
    ])
    expect(owed(open.after(officer, { type: 'ComposeEdition' }), 'clearance')).toEqual([
      'clearance/1/chairs-office chairsOffice ClearAgenda open',
    ])
  })
  it('is owed anew, with its clearance, when an item was withdrawn after the clearance', () => {
    const tabling = withPackage()
      .until('2027-06-12')
      .after(elm, { type: 'WithdrawItem', item: 'session/item/session/proposal/elm/0' })
    expect(owed(tabling.after(officer, { type: 'ComposeEdition' }), 'tabling')).toEqual([
      'tabling/1/plenary chair ApproveAgenda open',
      'tabling/1/clearance chairsOffice ClearAgenda open',
    ])
  })
})

describe('the agenda, from the opening of the plenary on,', () => {
  const waits = { en: '', ru: '', then: 'wait' } as const
  const patient = stages.map((one) => (one.id === 'tabling' ? { ...one, missed: waits } : one))
  const opens = (story: SessionStory) => sitting(story).conducted()

  it('is owed by nobody: what was still open is settled', () => {
    const open = withPackage(withItem(convened({}, rules(patient))))
    expect(owed(open.until('2027-06-16'), 'tabling')).toEqual(['tabling/1/plenary chair ApproveAgenda open'])
    expect(owed(opens(open), 'tabling')).toEqual(['tabling/1/plenary chair ApproveAgenda done'])
    expect(opens(open).state.stages.tabling).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('is asked of nobody by a stage that could not open before', () => {
    const sent = opens(withItem()).after(officer, { type: 'Dispatch', stage: 'package' }).conducted()
    expect(sent.state.stages.tabling).toMatchObject({ status: 'closed', asked: [], because: 'gate' })
    expect(owed(sent, 'tabling')).toEqual([])
  })
})

describe('tours, reviews and the follow-up', () => {
  it('are owed to their own streams', () => {
    const kinds = withPackage()
      .until('2027-06-17', '11:00')
      .duties.map(({ stage }) => stage)
    expect(kinds.filter((stage) => stage === 'tour' || stage === 'council/standards' || stage === 'follow-up')).toEqual(
      [],
    )
  })
})
