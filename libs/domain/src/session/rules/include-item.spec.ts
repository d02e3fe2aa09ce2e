import { describe, expect, it } from '@jest/globals'
import { at, officer } from '../../story.fixture.js'
import { convened, sitting } from '../session.fixture.js'

const include = { type: 'IncludeItem', source: 'programme' } as const

describe('an item on a programme', () => {
  it('is included by the secretariat for the body that has the programme', () => {
    expect(convened().events(officer, include)).toEqual([
      {
        type: 'ItemIncluded',
        v: 1,
        at: at('2027-01-11'),
        item: 'session/item/programme',
        title: { en: 'Programme' },
        origin: 'programme',
        source: 'programme',
        proposer: 'assembly',
      },
    ])
  })
  it('is included once', () => {
    expect(convened().after(officer, include).events(officer, include)).toEqual([])
  })
  it('rests on a source that the commission has registered', () => {
    expect(convened().refusal(officer, { ...include, source: 'rumour' })).toBe('source.unknown')
  })
  it('is not included once the plenary has opened', () => {
    expect(sitting().refusal(officer, include)).toBe('session.sittingOpened')
  })
})
