import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { elms, withItem, withPackage } from '../session.fixture.js'

const told = { from: 'session/consultation/council/standards/1/standards', fromVersion: 2 }
const opinion = { item: elms, body: 'standards', opinion: 'returned' } as const
const note = {
  type: 'NoteConsultation',
  note: { status: 'open', waiting: ['standards'] },
  opinions: [opinion],
  ...told,
} as const
const closed = { ...note, note: { status: 'closed', outcome: 'reviewed', waiting: [] }, fromVersion: 3 } as const
const reviewing = withPackage().until('2027-06-15')

describe('a consultation', () => {
  it('tells who still owes, and the opinions given', () => {
    const { note: noted, opinions } = note
    expect(reviewing.events(engine, note)).toEqual([
      { type: 'ConsultationNoted', v: 1, at: at('2027-06-15'), note: noted, opinions, told },
    ])
    expect(reviewing.after(engine, note).state.items[elms]?.opinions).toEqual([
      { body: 'standards', opinion: 'returned' },
    ])
  })
  it('is noted once; an older fact is passed over', () => {
    expect(reviewing.after(engine, closed).events(engine, closed)).toEqual([])
    expect(reviewing.after(engine, closed).events(engine, note)).toEqual([])
  })
  it('ends its stage when it is closed', () => {
    expect(reviewing.after(engine, note).conducted().state.stages['council/standards']?.status).toBe('open')
    expect(reviewing.after(engine, closed).conducted().state.stages['council/standards']).toMatchObject({
      status: 'closed',
      because: 'gate',
    })
  })
  it('keeps of a body the newest opinion on an item', () => {
    const changed = { ...closed, opinions: [{ ...opinion, opinion: 'agreedInPrinciple' }] } as const
    expect(reviewing.after(engine, note).after(engine, changed).state.items[elms]?.opinions).toEqual([
      { body: 'standards', opinion: 'agreedInPrinciple' },
    ])
  })
  it('with an opinion on an item that nobody knows changes no item', () => {
    const story = withItem()
    const after = story.after(engine, { ...note, opinions: [{ ...opinion, item: 'other' }] })
    expect(after.state.items).toBe(story.state.items)
  })
})
