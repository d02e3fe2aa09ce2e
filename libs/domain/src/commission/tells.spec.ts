import { describe, expect, it } from '@jest/globals'
import { engine } from '../story.fixture.js'
import {
  administrator,
  amended,
  announcedNext,
  convened,
  first,
  fixed,
  founded,
  instructs,
  june,
  proposal,
  putInForce,
  secretary,
  type CommissionStory,
} from './commission.fixture.js'
import { tells } from './tells.js'

const told = (before: CommissionStory | null, after: CommissionStory) =>
  tells(before?.state ?? null, after.state, after.journal.slice(before?.journal.length ?? 0))

describe('a commission tells', () => {
  it('a session that it is convened, with programmes and instructions', () => {
    const before = founded().after(secretary, instructs)
    const [tell, ...others] = told(before, before.after(secretary, june))
    expect(tell).toMatchObject({
      to: { kind: 'session', id: first },
      fact: {
        type: 'NoteConvened',
        founding: { id: first },
        sources: [
          { id: 'programme', origin: 'programme', body: 'assembly' },
          { id: 'commission/instruction/0', origin: 'instruction', subject: 'standards' },
        ],
      },
    })
    expect(others).toEqual([])
  })
  it('the sessions in preparation of a new instruction, and no session held', () => {
    const before = announcedNext()
    const held = {
      type: 'NoteSession',
      session: first,
      ordinal: 21,
      status: 'held',
      opening: june.opening,
      closedAt: fixed.closedAt,
      from: first,
      fromVersion: 9,
    } as const
    const after = before.after(engine, held)
    expect(told(after, after.after(secretary, instructs)).map(({ to }) => to.id)).toEqual(['commission/session/22'])
  })
  it('a session that is postponed of a new instruction, and none that is cancelled', () => {
    const noted = { ordinal: 21, opening: { kind: 'unknown' }, from: first, fromVersion: 9 } as const
    const now = (status: 'postponed' | 'cancelled') =>
      convened().after(engine, { type: 'NoteSession', session: first, status, ...noted })
    const heard = (status: 'postponed' | 'cancelled') => told(now(status), now(status).after(secretary, instructs))
    expect(heard('postponed').map(({ to }) => to.id)).toEqual([first])
    expect(heard('cancelled')).toEqual([])
  })
  it('the next session of no instruction that the last plenary has dealt with', () => {
    const before = convened().after(secretary, instructs).on('2027-06-17', '13:01')
    const [tell] = told(before, before.after(engine, fixed))
    expect(tell?.fact.sources).toMatchObject([{ id: 'programme' }])
  })
  it('the next session of the instructions that were no items of the session held', () => {
    const more = { ...instructs, title: { en: 'On fairs' } } as const
    const noted = {
      type: 'NoteSession',
      session: first,
      ordinal: 21,
      status: 'convened',
      opening: june.opening,
      instructions: ['commission/instruction/1'],
      from: first,
      fromVersion: 9,
    } as const
    const before = convened().after(secretary, instructs).after(secretary, more).after(engine, noted)
    const [tell] = told(before, before.on('2027-06-17', '13:01').after(engine, fixed))
    expect(tell?.fact.sources).toMatchObject([{ id: 'programme' }, { id: 'commission/instruction/0' }])
  })
  it('the sessions in preparation of the editions that two people stand for, and of none that is only proposed', () => {
    const story = convened()
    const before = story.after(secretary, proposal)
    expect(told(story, before)).toEqual([])
    const trial = { id: 'trial', hash: 'trial' }
    expect(told(before, before.after(administrator, putInForce))).toEqual([
      { to: { kind: 'session', id: first }, fact: { type: 'NoteProcedures', procedures: [trial, amended] } },
    ])
  })
  it('nobody when it is founded', () => {
    expect(told(null, founded())).toEqual([])
  })
})
