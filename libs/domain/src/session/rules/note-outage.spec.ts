import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, chair, engine, letter, time } from '../../story.fixture.js'
import { gate } from '../gate.js'
import { convened, stages } from '../session.fixture.js'

/** The call for proposals must have been answered by 19 March, five in the afternoon. */
const strict = rules(
  stages.map((one) => (one.id === 'proposals' ? { ...one, due: opening(-90, { must: true }) } : one)),
)
const closes = at('2027-03-19', '17:00')
const due = closes + 5_000
const later = { kind: 'firm', on: '2027-10-14', time: '10:00' } as const
const outage = { type: 'NoteOutage', due, minutes: 11 } as const
const pass = { type: 'PassTime', due } as const
/** A second before time closes it; then the hour itself. */
const open = convened({}, strict).until('2027-03-19', '17:00')
const atItsHour = open.on('2027-03-19', '17:01')

describe('the service could not be reached before a closing that must hold', () => {
  it('and the record says so, with the number of minutes', () => {
    expect(atItsHour.events(engine, outage)).toEqual([
      { type: 'OutageNoted', v: 1, at: at('2027-03-19', '17:01'), stage: 'proposals', round: 1, closes, minutes: 11 },
    ])
  })
  it('and time passes the moment but does not end the stage', () => {
    const held = atItsHour.after(engine, outage).after(time, pass)
    expect(held.state.stages.proposals?.passed.closes).toBe(closes)
    expect(held.situation.stages.find(({ stage }) => stage === 'proposals')).toMatchObject({ is: 'open' })
    expect(held.until('2027-03-25').state.stages.proposals?.status).toBe('open')
    const closed = atItsHour.after(time, pass)
    expect(closed.conducted().state.stages.proposals).toMatchObject({ status: 'closed', because: 'time' })
  })
  it('and the secretary of the commission owes what follows', () => {
    const held = atItsHour.after(engine, outage).after(time, pass)
    expect(held.duties.filter(({ act }) => act === 'SettleOutage')).toMatchObject([
      {
        key: 'outage/proposals/1',
        stage: 'proposals',
        holder: { body: 'secretariat', role: 'commissionSecretary' },
        since: at('2027-03-19', '17:01'),
        state: 'open',
      },
    ])
  })
  it('and its gate names who is waited for first', () => {
    const held = atItsHour.after(engine, outage).after(time, pass)
    const answer = gate(held.state, 'proposals', strict)
    expect(answer.open ? [] : answer.waitingFor.map(({ what }) => what).slice(0, 2)).toEqual([
      'SettleOutage',
      'SubmitProposal',
    ])
  })
  it('once', () => {
    expect(atItsHour.after(engine, outage).events(engine, outage)).toEqual([])
  })
  it('which says nothing of a closing later than that, nor of one that holds as a rule', () => {
    expect(atItsHour.events(engine, { ...outage, due: closes })).toEqual([])
    const asARule = convened().until('2027-03-19', '17:00').on('2027-03-19', '17:01')
    expect(asARule.events(engine, outage)).toEqual([])
  })
  it('and a session that moves has another closing, which is not held', () => {
    const held = atItsHour.after(engine, outage).after(time, pass)
    const moved = held.after(chair, { type: 'MoveSession', opening: later, authority: 'A', reason: letter })
    expect(moved.duties.filter(({ act }) => act === 'SettleOutage')).toEqual([])
    expect(moved.until('2027-07-18').state.stages.proposals).toMatchObject({ status: 'closed', because: 'time' })
  })
})
