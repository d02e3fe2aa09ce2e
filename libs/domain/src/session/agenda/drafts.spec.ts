import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, chair, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { gate } from '../gate.js'
import { notices } from '../notices.js'
import { convened, elms, instruction, stages, withItem, type SessionStory } from '../session.fixture.js'

const fir = secretaryOf('fir')
const firs = 'session/item/session/proposal/fir/1'
const propose = { type: 'SubmitProposal', title: { en: 'On fairs' }, subject: 'fairs' } as const
const accept = { type: 'AcceptProposal', proposal: 'session/proposal/fir/1' } as const
const instructed = { type: 'NoteSources', sources: [instruction], from: 'commission', fromVersion: 5 } as const
const note = (id: string, more: object = {}) => {
  const document = { id, item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a1', ...more }
  return { type: 'NoteDocument', document, from: id, fromVersion: 2 } as const
}
const asked = (story: SessionStory) => story.state.stages.drafts?.asked.map(({ key, body }) => [key, body])
const waitsFor = (story: SessionStory) => {
  const drafts = gate(story.state, 'drafts', rules(stages))
  return drafts.open ? [] : drafts.waitingFor.map(({ who, what }) => [typeof who === 'object' ? who.body : who, what])
}

describe('an item that comes while drafts are called for', () => {
  const called = withItem().after(fir, propose).until('2027-03-20')

  it('is called for as well: its proposer is asked, told, and owes it from then on', () => {
    const accepted = called.until('2027-03-25').after(officer, accept)
    expect(asked(accepted)).toEqual([
      [elms, 'elm'],
      [firs, 'fir'],
    ])
    expect(accepted.duties.find(({ key }) => key === `drafts/1/${firs}`)).toMatchObject({
      act: 'AddVersion',
      holder: { body: 'fir', role: 'secretary' },
      since: at('2027-03-25'),
      state: 'open',
    })
    const told = accepted.journal.flatMap((event) => notices(null, accepted.state, event))
    expect(told.filter(({ kind }) => kind === 'ItemIncluded')).toMatchObject([
      { key: `ItemIncluded/drafts/1/${firs}`, body: 'fir', role: 'secretary', subject: firs },
    ])
  })
  it('is called for of the secretariat where a superior body instructed', () => {
    expect(asked(called.after(engine, instructed))).toEqual([
      [elms, 'elm'],
      ['session/item/instruction/0', 'secretariat'],
    ])
  })
  it('holds up the end of the call, as a proposal does that nobody has decided on', () => {
    const drafted = called.after(engine, note('draft'))
    expect(waitsFor(drafted)).toEqual([['secretariat', 'AcceptProposal']])
    expect(drafted.duties.find(({ act }) => act === 'AcceptProposal')).toMatchObject({
      holder: { body: 'secretariat', role: 'secretariatOfficer' },
      subject: 'session/proposal/fir/1',
    })
    const accepted = drafted.after(officer, accept)
    expect(waitsFor(accepted)).toEqual([['fir', 'AddVersion']])
    const all = accepted.after(engine, note('fairs', { item: firs, drafter: 'fir' })).conducted()
    expect(all.state.stages.drafts).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('is called for when the call is taken up again, where the call was over meanwhile', () => {
    const moveTo = (on: string) =>
      ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, authority: 'L', reason: letter }) as const
    const open = called.until('2027-04-01')
    const over = open.after(chair, moveTo('2027-06-12')).after(officer, accept)
    expect([over.state.stages.drafts?.because, asked(over)]).toEqual(['overtaken', [[elms, 'elm']]])
    const again = over.after(chair, moveTo('2027-07-15'))
    expect([again.state.stages.drafts?.status, asked(again)]).toEqual([
      'open',
      [
        [elms, 'elm'],
        [firs, 'fir'],
      ],
    ])
    expect(again.duties.find(({ key }) => key === `drafts/1/${firs}`)).toMatchObject({ since: at('2027-04-01') })
    const told = again.journal.flatMap((event) => notices(null, again.state, event))
    expect(told.filter(({ kind }) => kind === 'StageTakenUp')).toMatchObject([
      { key: `StageTakenUp/drafts/1/${firs}`, body: 'fir', role: 'secretary', subject: firs },
    ])
    const drafted = over.after(engine, note('fairs', { item: firs, drafter: 'fir' })).after(chair, moveTo('2027-07-15'))
    expect(asked(drafted)).toEqual([[elms, 'elm']])
  })
  it('asks nobody before the call has begun', () => {
    expect(asked(convened().after(engine, instructed))).toEqual([])
  })
})

describe('a call for drafts is answered', () => {
  const answered = (more: object) =>
    withItem()
      .until('2027-03-20')
      .events(engine, note('draft', more))
      .some(({ type }) => type === 'CallAnswered')

  it.each(['draftDecision', 'agreement', 'workPlan'])('by a document on the item of the class %s', (documentClass) => {
    expect(answered({ class: documentClass })).toBe(true)
  })
  it.each(['report', 'information', 'explanatoryNote'])('by none of the class %s', (documentClass) => {
    expect(answered({ class: documentClass })).toBe(false)
  })
  it('by none on no item, of another body, or without a version', () => {
    expect(answered({ item: undefined })).toBe(false)
    expect(answered({ drafter: 'fir' })).toBe(false)
    expect(answered({ version: 0, sha256: null })).toBe(false)
  })
  it('before it begins only by such a document: no card, and no note of another body', () => {
    const early = (more: object) => asked(withItem().after(engine, note('draft', more)).until('2027-03-20'))
    expect(early({ version: 0, sha256: null })).toEqual([[elms, 'elm']])
    expect(early({ class: 'explanatoryNote', drafter: 'fir' })).toEqual([[elms, 'elm']])
    expect(early({})).toEqual([])
  })
})
