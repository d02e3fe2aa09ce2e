import { describe, expect, it } from '@jest/globals'
import { aggregates } from './aggregates.js'
import { UnknownEvent } from './rule.js'
import { held } from './session/session.fixture.js'

const kinds = Object.entries(aggregates)

describe('an event of the journal', () => {
  it.each(kinds)('that this release does not know stops a %s', (kind, { upcast }) => {
    expect(() => upcast({ type: 'SomethingElse', v: 1 }) as unknown).toThrow(
      new UnknownEvent(`${kind}: SomethingElse v1`),
    )
    expect(() => upcast({ type: 'toString', v: 1 }) as unknown).toThrow(UnknownEvent)
  })
  it('of a later version stops its stream', () => {
    expect(() => aggregates.session.upcast({ type: 'SessionClosed', v: 2 }) as unknown).toThrow(
      new UnknownEvent('session: SessionClosed v2'),
    )
  })
  it('that is known is read as it is', () => {
    const { journal } = held()
    expect(journal.map((event) => aggregates.session.upcast(event) as unknown)).toEqual(journal)
  })
})
