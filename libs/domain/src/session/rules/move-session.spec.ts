import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, letter } from '../../story.fixture.js'
import { convened, sitting, stages, summoned } from '../session.fixture.js'

const later = { kind: 'firm', on: '2027-07-15', time: '10:00' } as const
const move = { type: 'MoveSession', opening: later, authority: 'Letter 7', reason: letter } as const
const because = { authority: 'Letter 7', reason: letter } as const

describe('a session moves', () => {
  it('with authority and reason, keeping what it was, and its plan is drawn anew', () => {
    const [moved, drawn] = convened().events(chair, move)
    expect(moved).toEqual({
      type: 'SessionMoved',
      v: 1,
      at: at('2027-01-11'),
      opening: later,
      place: { country: 'Elm' },
      was: { kind: 'firm', on: '2027-06-17', time: '10:00' },
      authority: 'Letter 7',
      reason: letter,
      by: by(chair),
    })
    expect(drawn).toMatchObject({ type: 'PlanDrawn', cause: 'SessionMoved' })
  })
  it('with all that has not closed; what has closed keeps its dates', () => {
    const moved = convened().until('2027-04-20').after(chair, move).state
    expect(moved.plan.proposals?.due?.to).toBe(at('2027-03-19', '17:00'))
    expect(moved.plan.tabling?.due?.to).toBe(at('2027-07-12', '17:00'))
  })
  it('and a stage whose hour has come but which could not begin waits for its new hour', () => {
    const waiting = convened().until('2027-06-13')
    expect(waiting.state.stages.tabling).toMatchObject({
      status: 'waiting',
      passed: { opens: at('2027-06-12', '00:00') },
    })
    const moved = waiting.after(chair, move)
    const after = moved.folding([
      { type: 'StageClosed', v: 1, at: moved.now, stage: 'package', round: 1, because: 'gate', recordedAt: moved.now },
    ])
    expect(after.until('2027-07-09').state.stages.tabling?.status).toBe('waiting')
    expect(after.until('2027-07-10').state.stages.tabling).toMatchObject({
      status: 'open',
      openedAt: at('2027-07-10', '00:00'),
    })
  })
  it('to another place whole: what is not said of it is not known, nor who is host there', () => {
    const [from, venue] = [{ country: 'Elm', city: 'Elmtown', venue: 'Hall', zone: 'Asia/Yerevan' }, 'Asia/Yerevan']
    const story = convened({ place: from, zones: { seat: 'UTC', venue } })
    const moved = story.after(chair, { ...move, place: { country: 'Fir' } }).state
    expect([moved.place, moved.host, moved.zones.venue]).toEqual([{ country: 'Fir' }, undefined, 'UTC'])
    const hosted = story.after(chair, { ...move, place: { country: 'Fir' }, host: 'fir' }).state
    expect([hosted.host, hosted.zones.venue]).toEqual(['fir', 'Asia/Bishkek'])
    expect(story.after(chair, { ...move, host: 'fir' }).state.place).toEqual({})
    expect(story.refusal(chair, { ...move, host: 'assembly' })).toBe('host.notAPart')
  })
  it('on the day to another town, though its hour has come, and is summoned there', () => {
    const { opening } = summoned().state
    const there = { ...move, opening, place: { country: 'Elm', city: 'Firtown' } } as const
    expect(summoned().refusal(chair, there)).toBe('3 events')
    const moved = summoned().after(chair, there).until('2027-06-17', '11:01').state
    expect([moved.place.city, moved.sitting?.status, moved.stages.plenary?.status]).toEqual([
      'Firtown',
      'summoned',
      'open',
    ])
    const before = { ...there, opening: { kind: 'firm', on: '2027-06-17', time: '09:00' } } as const
    expect(summoned().refusal(chair, before)).toBe('date.past')
  })
  it('in its date alone, and keeps place, host and zone', () => {
    const place = { country: 'Elm', city: 'Elmtown', zone: 'Asia/Yerevan' }
    const { place: kept, host, zones } = convened({ place }).after(chair, move).state
    expect([kept, host, zones]).toEqual([place, 'elm', { seat: 'UTC', venue: 'UTC' }])
  })
  it('to a date not certain, and firming it up is owed anew, by the dates that follow from it', () => {
    const firmed = convened({ place: { country: 'Elm', city: 'Elmtown' } }).until('2027-02-01')
    expect(firmed.state.stages.date?.status).toBe('closed')
    const moved = firmed.after(chair, { ...move, opening: { kind: 'month', month: '2027-09' } })
    expect(moved.state.stages.date).toMatchObject({ round: 2, status: 'open', openedAt: at('2027-02-01') })
    expect(moved.duties.filter(({ stage }) => stage === 'date')).toMatchObject([
      { key: 'date/2/elm', state: 'open', due: { from: at('2027-07-03', '17:00'), to: at('2027-08-01', '17:00') } },
      { key: 'date/2/plenary', state: 'open' },
    ])
    const again = moved.after(chair, { ...move, opening: { kind: 'month', month: '2027-10' } })
    expect(again.state.stages.date).toMatchObject({ round: 2, status: 'open' })
    expect(again.state.plan.date?.due?.to).toBe(at('2027-09-01', '17:00'))
    const found = again.after(chair, { type: 'FirmUp', opening: { kind: 'firm', on: '2027-10-07', time: '10:00' } })
    expect(found.conducted().state.stages.date).toMatchObject({ round: 2, status: 'closed', because: 'gate' })
  })
  it('to a date not certain, and firming it up is due on the day that a person fixed for it', () => {
    const fix = { type: 'FixDate', stage: 'date', moment: 'due', on: '2027-05-20' } as const
    const fixed = convened({ opening: { kind: 'month', month: '2027-06' } }).after(chair, { ...fix, ...because })
    const firm = { kind: 'firm', on: '2027-06-17', time: '10:00' } as const
    const firmed = fixed.after(chair, { type: 'FirmUp', opening: firm, place: { city: 'Elmtown' } }).conducted()
    expect(firmed.state.stages.date?.status).toBe('closed')
    const moved = firmed.after(chair, { ...move, opening: { kind: 'month', month: '2027-09' } })
    expect(moved.state.plan.date).toMatchObject({ due: { to: at('2027-05-20', '17:00') }, fixed: ['due'] })
  })
  it('to a date not certain so near that its own dates are over, and has the time of a new round', () => {
    const moved = convened({ place: { city: 'Elmtown' } })
      .until('2027-06-01')
      .after(chair, { ...move, opening: { kind: 'window', from: '2027-07-01', to: '2027-07-10' } })
    expect(moved.state.plan.date).toMatchObject({
      due: { to: at('2027-06-06', '17:00') },
      closes: at('2027-06-06', '17:00'),
    })
  })
  it('to a firm date in a known city, and nothing is owed anew', () => {
    const firmed = convened({ place: { city: 'Elmtown' } }).until('2027-02-01')
    expect(firmed.after(chair, move).state.stages.date).toMatchObject({ round: 1, status: 'closed' })
    expect(convened().after(chair, move).state.stages.date).toMatchObject({ round: 1, status: 'waiting' })
  })
  it('earlier as well, to a date that is not over', () => {
    const story = convened().on('2027-06-01')
    expect(story.refusal(chair, { ...move, opening: { kind: 'day', on: '2027-06-02' } })).toBe('3 events')
    expect(story.refusal(chair, { ...move, opening: { kind: 'day', on: '2027-06-01' } })).toBe('date.past')
  })
  it('once: the same date again changes nothing', () => {
    expect(convened().after(chair, move).events(chair, move)).toEqual([])
  })
  it('to no day that no calendar has', () => {
    expect(convened().refusal(chair, { ...move, opening: { kind: 'month', month: '2027-13' } })).toBe(
      'date.notInCalendar',
    )
  })
  it('to no zone that there is not, and no further than the calendar reaches', () => {
    expect(convened().refusal(chair, { ...move, place: { zone: 'Nowhere' } })).toBe('zone.unknown')
    expect(convened().refusal(chair, { ...move, opening: { kind: 'day', on: '2041-07-15' } })).toBe(
      'calendar.missingYear',
    )
    const inside = { ...move, opening: { kind: 'firm', on: '2039-12-31', time: '23:00' } } as const
    expect(convened().refusal(chair, inside)).toBe('2 events')
  })
  it('also when its hour has come and nobody has opened the plenary: it is summoned anew at the new hour', () => {
    const moved = summoned().after(chair, move)
    expect(moved.journal.slice(summoned().journal.length)).toMatchObject([
      { type: 'SessionMoved', opening: later },
      { type: 'SummonsWithdrawn', stage: 'plenary', round: 2, sitting: 'session/sitting' },
      { type: 'PlanDrawn' },
      { type: 'RoundStarted', stage: 'date' },
    ])
    expect(moved.state.stages.plenary).toEqual({
      ...{ id: 'plenary', round: 2, status: 'waiting', asked: [], answers: {}, consultations: [], passed: {} },
      datedAt: at('2027-06-17', '11:00'),
    })
    expect(moved.state.sitting).toBe(undefined)
    expect(moved.duties.filter(({ act }) => act === 'CloseSitting')).toEqual([])
    expect(moved.until('2027-07-15', '09:59').state.stages.plenary?.status).toBe('waiting')
    const anew = moved.until('2027-07-15', '10:00').state
    expect(anew.stages.plenary).toMatchObject({ round: 2, status: 'open', openedAt: at('2027-07-15', '10:00') })
    expect(anew.sitting).toMatchObject({ id: 'session/sitting', status: 'summoned' })
    const twice = moved
      .until('2027-07-15', '10:00')
      .after(chair, { ...move, opening: { ...later, on: '2027-08-15' } })
      .until('2027-08-15', '10:00')
    expect(twice.state.stages.plenary).toMatchObject({ round: 3, status: 'open' })
  })
  it('and its date is to be firmed up, also where the stage that waited for it would never open by its new dates', () => {
    const waiting = stages.map((one) => (one.id === 'date' ? { ...one, opens: opening(-100) } : one))
    const far = convened({ opening: { kind: 'month', month: '2027-12' } }, rules(waiting)).until('2027-04-20')
    expect(far.state.stages.date?.status).toBe('waiting')
    const near = { kind: 'window', from: '2027-06-01', to: '2027-06-10' } as const
    const owed = far.after(chair, { ...move, opening: near }).duties.map(({ key, act }) => [key, act])
    expect(owed).toEqual(['elm', 'plenary'].map((body) => [`date/2/${body}`, 'FirmUp']))
  })
  it('not to no date: that is a postponement', () => {
    expect(convened().refusal(chair, { ...move, opening: { kind: 'unknown' } })).toBe('date.needed')
    const undated = convened({ opening: { kind: 'unknown' } })
    const elsewhere = { ...move, opening: { kind: 'unknown' }, place: { country: 'Fir' } } as const
    expect(undated.refusal(chair, elsewhere)).toBe('2 events')
  })
  it('not once the plenary has opened', () => {
    expect(sitting().refusal(chair, move)).toBe('session.sittingOpened')
  })
})
