import { describe, expect, it } from '@jest/globals'
import { at, engine, officer } from '../../story.fixture.js'
import { convened, instruction, programme, sitting } from '../session.fixture.js'

const told = { from: 'commission', fromVersion: 3 }
const note = { type: 'NoteSources', sources: [programme, instruction], ...told } as const

describe('new instructions and programmes', () => {
  it('are noted, and an instruction opens an item by itself', () => {
    const now = at('2027-01-11')
    expect(convened().events(engine, note)).toEqual([
      { type: 'SourcesNoted', v: 1, at: now, sources: [programme, instruction], told },
      {
        type: 'ItemIncluded',
        v: 1,
        at: now,
        item: 'session/item/instruction/0',
        title: { en: 'On rights' },
        origin: 'instruction',
        source: 'instruction/0',
        proposer: 'assembly',
      },
    ])
  })
  it('are noted once, and open their item once', () => {
    const noted = convened().after(engine, note)
    expect(noted.events(engine, note)).toEqual([])
    expect(noted.events(engine, { ...note, fromVersion: 4 })).toMatchObject([{ type: 'SourcesNoted' }])
  })
  it('let the secretariat include a programme', () => {
    expect(convened().after(engine, note).refusal(officer, { type: 'IncludeItem', source: 'programme' })).toBe(
      '1 events',
    )
  })
  it('come too late for the agenda once the plenary has opened', () => {
    expect(sitting().events(engine, note)).toMatchObject([{ type: 'SourcesNoted' }])
  })
})
