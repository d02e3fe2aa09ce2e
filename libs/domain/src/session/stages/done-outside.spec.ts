import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, engine, secretaryOf } from '../../story.fixture.js'
import { both } from '../explain/explain.fixture.js'
import { minima } from '../plan/minima.js'
import { founding, notConvened, stages } from '../session.fixture.js'

const done = [
  { stage: 'proposals', on: '2027-03-18', reference: 'Letter 14/2' },
  { stage: 'drafts', on: '2027-05-08', reference: 'Minutes of 8 May' },
]
/** On 8 May, forty days before the plenary, with proposals and drafts in. */
const takenOver = (procedure = rules(stages)) =>
  notConvened(procedure)
    .on('2027-05-08')
    .after(engine, {
      type: 'NoteConvened',
      founding: { ...founding, convenedAt: at('2027-05-08'), done },
      sources: [],
      from: 'commission',
      fromVersion: 2,
    })

describe('a session that is taken over under way', () => {
  it('has what was done before behind it, on its day and with its reference', () => {
    const { proposals, drafts } = takenOver().state.stages
    expect(proposals).toMatchObject({ status: 'closed', because: 'outside', closedAt: at('2027-03-18', '18:00') })
    expect(proposals?.outside).toEqual({ on: '2027-03-18', reference: 'Letter 14/2' })
    // Not later than the act that says so.
    expect(drafts).toMatchObject({ because: 'outside', closedAt: at('2027-05-08') })
  })
  it('goes on with what comes next, and waits for nothing that was done', () => {
    const { state } = takenOver().until('2027-05-08', '12:01')
    // There is nothing to put to the parts.
    expect(state.stages.tour).toMatchObject({ openedAt: at('2027-05-08'), because: 'gate' })
  })
  it('reminds nobody of the past, and holds nobody late by it', () => {
    const story = takenOver().until('2027-05-08', '12:01')
    const told = story.journal.flatMap(({ type }) => (type === 'DutyReminded' ? [type] : []))
    expect(told).toEqual([])
    const late = story.after(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'On fairs' } })
    expect(Object.values(late.state.proposals)).toMatchObject([{ late: false }])
  })
  it('answers for no minimum that was kept or broken elsewhere', () => {
    const must = stages.map((one) =>
      one.id === 'proposals' ? { ...one, due: { ...one.due, must: true as const } } : one,
    )
    const procedure = rules(must)
    const { state } = takenOver(procedure)
    expect(minima(state, procedure, at('2027-05-08'))).toEqual([])
  })
  it('says of such a stage where it stands written', () => {
    expect(both(takenOver(), 'stage', 'proposals')).toEqual([
      [
        'The stage "Proposals" was done elsewhere by 18.03.2027 18:00 UTC, before the session was taken over: Letter 14/2.',
      ],
      ['Этап «Предложения» проведён до 18.03.2027 18:00 UTC, до принятия заседания в работу: Letter 14/2.'],
    ])
  })
})
