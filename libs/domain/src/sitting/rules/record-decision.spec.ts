import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { attended, clauseFor, closed, marked, opened, positioned, summoned } from '../sitting.fixture.js'

const decide = {
  type: 'RecordDecision',
  item: 'tests',
  title: { en: 'On tests' },
  clauses: [clauseFor('elm')],
} as const

describe('a decision', () => {
  it('is adopted by consensus and numbered; each part is bound by its own word', () => {
    const story = positioned(['elm', 'fir'], { elm: 'consent', fir: 'consentWithReservation', oak: 'abstain' })
    expect(story.events(chair, decide)).toEqual([
      {
        type: 'DecisionRecorded',
        v: 1,
        at: at('2027-06-17', '10:00'),
        decision: {
          decision: 'sitting/decision/0',
          adopted: true,
          number: '21/1',
          bound: ['elm', 'fir'],
          reservations: ['fir'],
          blockedBy: [],
          article: 'Rule 2',
          item: 'tests',
          title: { en: 'On tests' },
          clauses: [clauseFor('elm')],
          at: at('2027-06-17', '10:00'),
        },
        by: by(chair),
      },
    ])
  })
  it('that one part objects to is kept as blocked by it, and has no number', () => {
    const blocked = positioned(['elm', 'fir'], { oak: 'objection' })
    const [event] = blocked.events(chair, decide)
    expect(event).toMatchObject({ decision: { adopted: false, bound: [], blockedBy: ['oak'], article: 'Rule 2' } })
    expect(event).not.toHaveProperty('decision.number')
  })
  it('taken without quorum is recorded as such, and not as adopted', () => {
    const [event] = positioned(['elm'], { elm: 'consent' }).events(chair, decide)
    expect(event).toMatchObject({ decision: { adopted: false, withoutQuorum: true, bound: [], article: 'Rule 1(4)' } })
  })
  it('takes the next number, without a gap for what was not adopted', () => {
    const blocked = positioned(['elm', 'fir'], { oak: 'objection' }).after(chair, decide)
    const story = blocked.after(chair, { ...decide, item: 'fairs' })
    expect(story.events(chair, { ...decide, item: 'fairs' })).toMatchObject([
      { decision: { decision: 'sitting/decision/2', number: '21/2' } },
    ])
  })
  it('counts a part that takes part from afar', () => {
    const remote = attended(['elm']).after(chair, { type: 'RecordAttendance', part: 'fir', attendance: 'remote' })
    expect(remote.events(chair, decide)).toMatchObject([{ decision: { adopted: true, number: '21/1' } }])
  })
  it('assigns by no day that no calendar covers', () => {
    const by = (on: string) => ({ ...decide, clauses: [{ ...clauseFor('elm'), due: { kind: 'date', on } }] }) as const
    expect(opened.refusal(chair, by('2041-09-01'))).toBe('calendar.missingYear')
    expect(opened.refusal(chair, by('2039-09-01'))).toBe('1 events')
  })
  it('is on an item of the agenda, has a title, and assigns to parts, by a day that there is', () => {
    expect(opened.refusal(chair, { ...decide, item: 'other' })).toBe('item.unknown')
    expect(opened.refusal(chair, { ...decide, title: {} })).toBe('title.empty')
    expect(opened.refusal(chair, { ...decide, clauses: [clauseFor('elm'), clauseFor('pine')] })).toBe('part.unknown')
    const never = { ...clauseFor('elm'), due: { kind: 'date', on: '2028-02-30' } } as const
    expect(opened.refusal(chair, { ...decide, clauses: [never] })).toBe('date.notInCalendar')
  })
  it('is taken while the sitting is under way', () => {
    expect(summoned.refusal(chair, decide)).toBe('sitting.notOpened')
    expect(closed.refusal(chair, decide)).toBe('sitting.closed')
  })
  it('on an item with an access mark has no words: a document says what was decided, to its list', () => {
    const { title: _, ...unsaid } = clauseFor('elm')
    const mute = { type: 'RecordDecision', item: 'tests', clauses: [unsaid] } as const
    expect(marked.events(chair, mute)).toMatchObject([
      {
        decision: {
          mark: 'secret',
          title: { en: 'Item marked "secret"' },
          clauses: [{ title: { en: 'Clause 1', ru: 'Пункт 1' }, assigned: ['elm'] }],
        },
      },
    ])
    expect(marked.refusal(chair, { ...mute, title: { en: 'On tests' } })).toBe('item.marked')
    expect(marked.refusal(chair, { ...mute, clauses: [clauseFor('elm')] })).toBe('item.marked')
    expect(opened.refusal(chair, { ...decide, clauses: [unsaid] })).toBe('title.empty')
  })
})
