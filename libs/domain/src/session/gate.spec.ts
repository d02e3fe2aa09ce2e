import { describe, expect, it } from '@jest/globals'
import { rules } from '../procedure/rules.fixture.js'
import { at, chair, chairsOffice, engine, headOf, letter, officer, secretaryOf } from '../story.fixture.js'
import { gate } from './gate.js'
import {
  clause,
  convened,
  elms,
  held,
  sitting,
  stages,
  withItem,
  withPackage,
  type SessionStory,
} from './session.fixture.js'

const procedure = rules(stages)
/** Who is waited for, for what, and by which article. */
const waiting = (story: SessionStory, stage: string) => {
  const asked = gate(story.state, stage, procedure)
  if (asked.open) return 'open'
  return asked.waitingFor.map(({ who, what, stage, subject, article }) =>
    [
      typeof who === 'string' ? who : `${who.body}.${who.role}`,
      what,
      subject ?? stage,
      ...(article ? [article] : []),
    ].join(' '),
  )
}

describe('a stage does not open because of', () => {
  it('its moment', () => {
    expect(waiting(convened(), 'proposals')).toEqual(['time opens proposals'])
  })
  it('what a stage comes after that an act has ended: nothing runs ahead because of it', () => {
    const inRooms = rules(
      stages.map((one) => (one.id === 'clearance' ? { ...one, notIn: { modes: ['video'], mark: 'A' } } : one)),
    )
    const byVideo = { type: 'ChangeMode', mode: 'video', authority: 'L', reason: letter } as const
    const away = convened({}, inRooms).until('2027-04-10').after(chair, byVideo).conducted()
    expect(waiting(away, 'package')).toEqual(['time opens table'])
    expect(away.until('2027-05-13').state.stages.package?.status).toBe('waiting')
    const { table, package: sent } = away.until('2027-05-21').state.stages
    expect([table?.closedAt, sent?.openedAt]).toEqual([at('2027-05-20', '17:00'), at('2027-05-20', '17:00')])
  })
  it('a stage that it comes after: for what that waits for itself, with its own dates', () => {
    const awaited = (story: SessionStory) => gate(story.state, 'package', procedure)
    expect(awaited(convened())).toEqual({
      open: false,
      waitingFor: [
        {
          who: 'time',
          what: 'opens',
          stage: 'clearance',
          since: null,
          due: { from: at('2027-05-22', '00:00'), to: at('2027-05-22', '00:00'), mark: 'A', reminders: [] },
        },
      ],
    })
    const composed = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' })
    expect(awaited(composed)).toMatchObject({
      waitingFor: [
        {
          who: { body: 'chairs-office', role: 'chairsOffice' },
          what: 'ClearAgenda',
          stage: 'clearance',
          since: at('2027-05-22', '00:00'),
          due: { to: at('2027-05-26', '17:00') },
        },
      ],
    })
    expect(waiting(composed.after(chairsOffice, { type: 'ClearAgenda', edition: 1 }), 'package')).toEqual([
      'engine closes clearance',
    ])
  })
  it('both', () => {
    expect(waiting(convened(), 'tabling')).toEqual(['time opens tabling', 'time opens clearance'])
    expect(waiting(withItem().until('2027-06-13'), 'tabling')).toEqual([
      'secretariat.secretariatOfficer Dispatch package',
    ])
  })
  const window = { kind: 'window', from: '2027-06-14', to: '2027-06-18' } as const
  it('the host and the chair while the hour of the plenary is not known', () => {
    const fuzzy = convened({ opening: window })
    expect(waiting(fuzzy, 'plenary')).toEqual(['elm.head FirmUp date Rule 1(5)', 'plenary.chair FirmUp date Rule 1(5)'])
    expect(gate(fuzzy.state, 'plenary', procedure)).toMatchObject({
      waitingFor: [{ due: { from: at('2027-04-15', '17:00'), to: at('2027-04-19', '17:00') } }, {}],
    })
  })
  it('the chair for the date where the rules have no stage for it', () => {
    const without = rules(stages.filter(({ id }) => id !== 'date'))
    expect(gate(convened({ opening: window }, without).state, 'plenary', without)).toMatchObject({
      waitingFor: [{ who: { body: 'plenary', role: 'chair' }, what: 'FirmUp', stage: 'plenary' }],
    })
  })
  it('nothing: where it has no moment it may open at once', () => {
    expect(waiting(convened(), 'date')).toBe('open')
  })
})

describe('a stage does not end because of', () => {
  it('those who have not answered: with since when and until when', () => {
    const called = convened()
      .until('2027-03-05')
      .after(secretaryOf('elm'), { type: 'AnswerCall', stage: 'proposals', none: true })
    expect(waiting(called, 'proposals')).toEqual([
      'fir.secretary SubmitProposal proposals Rule 5',
      'oak.secretary SubmitProposal proposals Rule 5',
      'standards.councilSecretary SubmitProposal proposals Rule 5',
      'secretariat.secretariatOfficer SubmitProposal proposals Rule 5',
    ])
    const asked = gate(called.state, 'proposals', procedure)
    expect(asked.open ? [] : asked.waitingFor[0]).toMatchObject({
      since: at('2027-03-04', '00:00'),
      due: { to: at('2027-03-19', '17:00') },
    })
  })
  it('the host and the chair while the date is not firm or the town not known', () => {
    const open = convened().conducted()
    expect(waiting(open, 'date')).toEqual(['elm.head FirmUp date Rule 1(5)', 'plenary.chair FirmUp date Rule 1(5)'])
    const opening = { kind: 'firm', on: '2027-06-17', time: '10:00' } as const
    expect(waiting(open.after(headOf('elm'), { type: 'FirmUp', opening, place: { city: 'Elmtown' } }), 'date')).toBe(
      'open',
    )
  })
  it('nobody, as to the date, once the plenary has opened: it can be firmed up no more', () => {
    const waits = { en: '', ru: '', then: 'wait' } as const
    const patient = rules(stages.map((one) => (one.id === 'date' ? { ...one, missed: waits } : one)))
    const opened = sitting(withPackage(withItem(convened({}, patient)))).conducted()
    expect(opened.state.stages.date).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('an edition that is owed, before its clearance', () => {
    const open = withItem().until('2027-05-23')
    expect(waiting(open, 'clearance')).toEqual([
      'secretariat.secretariatOfficer ComposeEdition clearance',
      'chairs-office.chairsOffice ClearAgenda clearance',
    ])
    const composed = open.after(officer, { type: 'ComposeEdition' })
    expect(waiting(composed, 'clearance')).toEqual(['chairs-office.chairsOffice ClearAgenda clearance'])
    const back = composed.after(chairsOffice, { type: 'SendBack', stage: 'clearance', reasons: letter })
    expect(waiting(back, 'clearance')).toHaveLength(2)
  })
  it('an edition and its clearance, before tabling', () => {
    const tabling = withPackage().until('2027-06-12')
    expect(waiting(tabling, 'tabling')).toEqual(['plenary.chair ApproveAgenda tabling Rule 7'])
    const back = tabling.after(chair, { type: 'SendBack', stage: 'tabling', reasons: letter })
    expect(waiting(back, 'tabling')[0]).toBe('secretariat.secretariatOfficer ComposeEdition tabling Rule 7')
    const composed = back.after(officer, { type: 'ComposeEdition' })
    expect(waiting(composed, 'tabling')[0]).toBe('chairs-office.chairsOffice ClearAgenda tabling Rule 7')
  })
  it('a council that has not given its opinion', () => {
    const review = 'session/consultation/council/standards/1/standards'
    const open = withPackage().until('2027-06-15')
    const note = { status: 'open', waiting: ['standards'] } as const
    const told = open.after(engine, { type: 'NoteConsultation', note, opinions: [], from: review, fromVersion: 1 })
    expect(waiting(told, 'council/standards')).toEqual([`standards.councilSecretary GiveOpinion ${review}`])
  })
  it('parts that have not replied to a tour', () => {
    const document = { id: 'draft', item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a1' }
    const open = withItem()
      .after(engine, { type: 'NoteDocument', document, from: 'draft', fromVersion: 2 })
      .until('2027-04-09')
    const tour = 'session/consultation/tour/1/draft'
    const note = { status: 'open', waiting: ['fir'] } as const
    const told = open.after(engine, { type: 'NoteConsultation', note, opinions: [], from: tour, fromVersion: 2 })
    const restricted = { ...document, access: { mark: 'official', distribution: ['elm', 'fir'] } } as const
    const toTwo = open.after(engine, { type: 'NoteDocument', document: restricted, from: 'draft', fromVersion: 3 })
    expect(waiting(toTwo, 'tour')).toEqual(['elm', 'fir'].map((part) => `${part}.secretary Reply ${tour}`))
    expect(waiting(told, 'tour')).toEqual([`fir.secretary Reply ${tour}`])
    expect(waiting(open, 'tour')).toEqual(['elm', 'fir', 'oak'].map((part) => `${part}.secretary Reply ${tour}`))
    const replied = { type: 'NoteConsultation', note: { status: 'open', waiting: [] }, opinions: [] } as const
    expect(waiting(told.after(engine, { ...replied, from: tour, fromVersion: 3 }), 'tour')).toEqual([
      `engine CloseConsultation ${tour}`,
    ])
  })
  it('a clause that is not concluded, or not yet told of', () => {
    const followed = held(['d1', 'd2'])
    const told = followed.after(engine, { type: 'NoteDecision', clauses: [clause('d1')], from: 'd1', fromVersion: 1 })
    expect(waiting(told, 'follow-up')).toEqual([
      'secretariat.secretariatOfficer ConcludeClause d2',
      'secretariat.secretariatOfficer ConcludeClause d1',
    ])
  })
  it('the presiding officer, while the plenary sits', () => {
    const sits = withPackage().until('2027-06-17', '10:00')
    expect(waiting(sits, 'plenary')).toEqual(['plenary.chair CloseSitting plenary'])
  })
  it('nobody when it is closed', () => {
    expect(waiting(convened().until('2027-03-21'), 'proposals')).toBe('open')
  })
})
