import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { underControl } from '../decision.fixture.js'

const carried = { type: 'NoteCarriedOver', ordinal: 21, clauses: ['2', '3'], from: 'session', fromVersion: 60 } as const
const ages = (story: ReturnType<typeof underControl>) =>
  Object.values(story.state.clauses).map((clause) => clause.carried)

describe('what nobody concluded', () => {
  it('goes over to the next session, and it is counted', () => {
    expect(underControl().events(engine, carried)).toEqual([
      {
        type: 'ClausesCarriedOver',
        v: 1,
        at: at('2027-06-17'),
        ordinal: 21,
        clauses: ['2', '3'],
        told: { from: 'session', fromVersion: 60 },
      },
    ])
    expect(ages(underControl().after(engine, carried))).toEqual([0, 1, 1])
  })
  it('is counted once for one session, and again for the next', () => {
    const once = underControl().after(engine, carried)
    expect(once.events(engine, carried)).toEqual([])
    expect(
      ages(once.after(engine, { ...carried, ordinal: 22, clauses: ['2'], from: 'session/22', fromVersion: 8 })),
    ).toEqual([0, 2, 1])
  })
})
