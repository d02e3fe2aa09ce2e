import { describe, expect, it } from '@jest/globals'
import { chair } from '../story.fixture.js'
import { clauseFor, closed, opened, positioned, summoned, type SittingStory } from './sitting.fixture.js'
import { tells } from './tells.js'

const told = (before: SittingStory | null, after: SittingStory) => tells(before?.state ?? null, after.state)
const decide = {
  type: 'RecordDecision',
  item: 'tests',
  title: { en: 'On tests' },
  clauses: [clauseFor('elm')],
} as const

describe('a sitting tells', () => {
  it('nobody that it is summoned', () => {
    expect(told(null, summoned)).toEqual([])
  })
  it('its session that it was opened', () => {
    expect(told(summoned, opened)).toEqual([
      {
        to: { kind: 'session', id: 'session' },
        fact: { type: 'NoteSitting', note: { id: 'sitting', status: 'opened', decisions: [] } },
      },
    ])
  })
  it('a decision adopted that it begins, once, and nothing of one that was not', () => {
    const before = positioned(['elm', 'fir'], { elm: 'consent' })
    const after = before.after(chair, decide)
    expect(told(before, after)).toMatchObject([
      {
        to: { kind: 'decision', id: 'sitting/decision/0' },
        fact: { type: 'NoteAdopted', sitting: 'sitting', session: 'session', taken: { number: '21/1' } },
      },
    ])
    const blocked = positioned(['elm', 'fir'], { oak: 'objection' })
    expect(told(blocked, blocked.after(chair, decide))).toEqual([])
  })
  it('when it closes: its session which decisions were adopted, and the commission when the next one meets', () => {
    const next = { opening: { kind: 'month', month: '2028-04' }, place: { country: 'Fir' }, host: 'fir' } as const
    const before = positioned(['elm', 'fir'], {})
      .after(chair, decide)
      .after(chair, { type: 'DisposeOfItem', item: 'fairs', disposal: 'postponed' })
      .after(chair, { type: 'FixNextSession', ...next })
    const { now } = before
    expect(told(before, before.after(chair, { type: 'CloseSitting' }))).toEqual([
      {
        to: { kind: 'session', id: 'session' },
        fact: {
          type: 'NoteSitting',
          note: {
            id: 'sitting',
            status: 'closed',
            closedAt: now,
            decisions: ['sitting/decision/0'],
            postponed: ['fairs'],
          },
        },
      },
      {
        to: { kind: 'commission', id: 'commission' },
        fact: { type: 'NoteNextSession', session: 'session', closedAt: now, next },
      },
    ])
  })
  it('the commission of no next session where none was fixed', () => {
    expect(told(opened, closed).map(({ to }) => to.kind)).toEqual(['session'])
  })
})
