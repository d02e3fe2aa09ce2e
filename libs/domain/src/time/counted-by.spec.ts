import { describe, expect, test } from '@jest/globals'
import { countedBy } from './counted-by.js'

const zones = { seat: 'UTC', venue: 'UTC' }
const anchors = { zones, calendar: 'seat@1', calendars: { host: 'fir@2', fir: 'fir@2', elm: 'elm@3' } }

describe('working days are counted', () => {
  test('at the seat, unless the rule says otherwise', () => {
    expect(countedBy({}, anchors)).toEqual({ calendar: 'seat@1', of: 'seat' })
    expect(countedBy({ calendar: 'seat' }, anchors)).toEqual({ calendar: 'seat@1', of: 'seat' })
  })
  test('where the host is, and at the seat while none is known that has a calendar', () => {
    expect(countedBy({ calendar: 'host' }, anchors)).toEqual({ calendar: 'fir@2', of: 'host' })
    expect(countedBy({ calendar: 'host' }, { zones, calendar: 'seat@1' })).toEqual({ calendar: 'seat@1', of: 'seat' })
  })
  test('by the table that stands here for a calendar, else by the one that is shipped under its name', () => {
    expect(countedBy({ calendar: 'elm' }, anchors)).toEqual({ calendar: 'elm@3', of: 'name' })
    expect(countedBy({ calendar: 'oak' }, anchors)).toEqual({ calendar: 'oak', of: 'name' })
    expect(countedBy({ calendar: 'constructor' }, anchors)).toEqual({ calendar: 'constructor', of: 'name' })
  })
})
