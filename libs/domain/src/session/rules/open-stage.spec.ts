import { describe, expect, it } from '@jest/globals'
import { at, chair, engine, letter, secretaryOf } from '../../story.fixture.js'
import { convened, elms, implementation, instruction, withItem, withPackage } from '../session.fixture.js'

const open = (stage: string, round = 1) => ({ type: 'OpenStage', stage, round }) as const
const told = { from: 'other', fromVersion: 1 }
const due = convened()
  .on('2027-03-04', '00:00')
  .after({ kind: 'time' }, { type: 'PassTime', due: at('2027-03-04', '00:00') })
const document = (id: string, version = 1) => ({
  id,
  item: elms,
  class: 'draftDecision',
  drafter: 'elm',
  version,
  sha256: 'a1',
})

describe('a stage opens', () => {
  it('when its moment has passed, dated by that moment, and settles whom it asks', () => {
    expect(due.on('2027-03-06').events(engine, open('proposals'))).toEqual([
      {
        type: 'StageOpened',
        v: 1,
        at: at('2027-03-04', '00:00'),
        stage: 'proposals',
        round: 1,
        asked: [
          { key: 'elm', body: 'elm', role: 'secretary' },
          { key: 'fir', body: 'fir', role: 'secretary' },
          { key: 'oak', body: 'oak', role: 'secretary' },
          { key: 'standards', body: 'standards', role: 'councilSecretary' },
          { key: 'secretariat', body: 'secretariat', role: 'secretariatOfficer' },
        ],
        consultations: [],
      },
    ])
  })
  it('with the answer of who proposed before it: nothing more is asked of them', () => {
    const early = convened().after(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'On tests' } })
    const opened = early.until('2027-03-05')
    expect(opened.state.stages.proposals?.answers).toEqual({ elm: { at: at('2027-03-04', '00:00'), late: false } })
    expect(opened.duties.filter(({ stage, state }) => stage === 'proposals' && state === 'done')).toMatchObject([
      { key: 'proposals/1/elm' },
    ])
  })
  it('once', () => {
    expect(due.after(engine, open('proposals')).events(engine, open('proposals'))).toEqual([])
    expect(due.events(engine, open('proposals', 2))).toEqual([])
    expect(due.until('2027-03-21').events(engine, open('proposals'))).toEqual([])
  })
  it('not before its moment, nor before the stages that it comes after', () => {
    expect(convened().refusal(engine, open('proposals'))).toBe('stage.notReady by Rule 5')
    expect(due.refusal(engine, open('package'))).toBe('stage.notReady')
    expect(due.refusal(engine, open('other'))).toBe('stage.unknown')
  })
  it('without a moment when the session is convened: the host and the chair are asked for the date', () => {
    expect(convened().events(engine, open('date'))).toMatchObject([
      {
        at: at('2027-01-11'),
        asked: [
          { body: 'elm', role: 'head' },
          { body: 'plenary', role: 'chair' },
        ],
      },
    ])
  })
  it('late, dated by the last stage that it waited for', () => {
    expect(withPackage().conducted().until('2027-06-13').state.stages.tabling?.openedAt).toBe(at('2027-06-12', '00:00'))
    expect(withItem().until('2027-06-13').state.stages.package?.openedAt).toBe(at('2027-05-26', '17:00'))
  })
  it('never before the session was convened, even where its moment was', () => {
    const late = convened({ convenedAt: at('2027-03-10') })
      .on('2027-03-10')
      .until('2027-03-10', '12:01')
    expect(late.state.stages.proposals).toMatchObject({ status: 'open', openedAt: at('2027-03-10') })
  })
  it('not at all where its closing lay before convening', () => {
    const late = convened({ convenedAt: at('2027-05-01') }).on('2027-05-01')
    expect(late.events(engine, open('proposals'))).toEqual([])
  })
  it('for the drafts of items: of the proposer, and of the secretariat where a superior body instructed', () => {
    const instructed = withItem().after(engine, {
      type: 'NoteSources',
      sources: [instruction],
      from: 'commission',
      fromVersion: 5,
    })
    expect(instructed.until('2027-03-20').state.stages.drafts?.asked).toEqual([
      { key: elms, body: 'elm', role: 'secretary', subject: elms },
      {
        key: 'session/item/instruction/0',
        body: 'secretariat',
        role: 'secretariatOfficer',
        subject: 'session/item/instruction/0',
      },
    ])
  })
  it('for a tour with a consultation on each document that lies on the table', () => {
    const drafted = withItem().after(engine, { type: 'NoteDocument', document: document('draft'), ...told })
    const empty = drafted.after(engine, { type: 'NoteDocument', document: document('card', 0), ...told, from: 'card' })
    expect(empty.until('2027-04-08').state.stages.tour?.consultations).toEqual([
      { id: 'session/consultation/tour/1/draft', document: 'draft', version: 1, items: [elms] },
    ])
  })
  it('for a council with the items on its subjects only', () => {
    expect(withPackage().until('2027-06-15').state.stages['council/standards']?.consultations).toEqual([
      { id: 'session/consultation/council/standards/1/standards', body: 'standards', items: [elms] },
    ])
    expect(withPackage().state.order).toEqual([implementation, elms])
  })
  it('for the plenary with its sitting, on a firm day only', () => {
    expect(withPackage().until('2027-06-17', '10:00').state.sitting).toEqual({
      id: 'session/sitting',
      status: 'summoned',
      decisions: [],
    })
    const opening = { kind: 'window', from: '2027-06-14', to: '2027-06-18' } as const
    const fuzzy = withPackage().after(chair, { type: 'MoveSession', opening, authority: 'A', reason: letter })
    expect(fuzzy.until('2027-07-01').state.stages.plenary?.status).toBe('waiting')
  })
})
