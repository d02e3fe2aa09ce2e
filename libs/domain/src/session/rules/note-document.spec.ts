import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { convened, elms, withItem } from '../session.fixture.js'

const document = { id: 'draft', item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a1' }
const note = { type: 'NoteDocument', document, from: 'draft', fromVersion: 2 } as const
const called = withItem().until('2027-03-20')

describe('a document on the table', () => {
  it('is noted with its item, and answers the call for that draft', () => {
    const now = at('2027-03-20')
    expect(called.events(engine, note)).toEqual([
      { type: 'DocumentNoted', v: 1, at: now, document, told: { from: 'draft', fromVersion: 2 } },
      { type: 'CallAnswered', v: 1, at: now, stage: 'drafts', key: elms, answer: { at: now, late: false } },
    ])
    expect(called.after(engine, note).state.items[elms]?.documents).toEqual(['draft'])
  })
  it('is noted once; an older fact is passed over', () => {
    const noted = called.after(engine, note)
    expect(noted.events(engine, note)).toEqual([])
    expect(noted.events(engine, { ...note, fromVersion: 1 })).toEqual([])
  })
  it('answers nothing while it has no version, nor for another item', () => {
    const empty = { ...note, document: { ...document, version: 0, sha256: null } }
    expect(called.events(engine, empty)).toMatchObject([{ type: 'DocumentNoted' }])
    expect(called.events(engine, { ...note, document: { ...document, item: 'other' } })).toMatchObject([
      { type: 'DocumentNoted' },
    ])
  })
  it('answers the call late when it has closed', () => {
    expect(withItem().until('2027-04-05').events(engine, note)).toMatchObject([{}, { answer: { late: true } }])
  })
  it('answers in time what arrived in time, however late it is told', () => {
    const arrived = at('2027-04-03', '16:59')
    const told = withItem()
      .until('2027-04-05')
      .events(engine, { ...note, at: arrived })
    expect(told[1]).toMatchObject({ at: arrived, answer: { at: arrived, late: false } })
  })
  it('is noted for an item that nobody knows, and changes none', () => {
    const noted = convened().after(engine, { ...note, document: { ...document, item: 'other' } })
    expect(Object.keys(noted.state.documents)).toEqual(['draft'])
  })
})
