import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { closed, opened, summoned } from '../sitting.fixture.js'

const next = {
  opening: { kind: 'window', from: '2028-04-24', to: '2028-04-28' },
  place: { country: 'Fir' },
  host: 'fir',
} as const
const fix = { type: 'FixNextSession', ...next } as const

describe('the next session', () => {
  it('is fixed by the plenary, often as a window', () => {
    expect(opened.events(chair, fix)).toEqual([
      { type: 'NextSessionFixed', v: 1, at: at('2027-06-17', '10:00'), next, by: by(chair) },
    ])
  })
  it('may be fixed anew: the last word stands', () => {
    const again = opened.after(chair, fix).after(chair, { ...fix, opening: { kind: 'month', month: '2028-05' } })
    expect(again.state.next?.opening).toEqual({ kind: 'month', month: '2028-05' })
  })
  it('has a host that takes part, or none yet, and a date that there is', () => {
    expect(opened.refusal(chair, { ...fix, host: 'pine' })).toBe('part.unknown')
    expect(opened.refusal(chair, { type: 'FixNextSession', opening: { kind: 'unknown' }, place: {} })).toBe('1 events')
    const backwards = { kind: 'window', from: '2028-04-28', to: '2028-04-24' } as const
    expect(opened.refusal(chair, { ...fix, opening: backwards })).toBe('date.endsBeforeItBegins')
  })
  it('lies ahead, in a zone that there is, in a year that the calendar covers', () => {
    const on = (day: string) => ({ ...fix, opening: { kind: 'day', on: day } }) as const
    expect(opened.refusal(chair, on('2027-06-17'))).toBe('date.past')
    expect(opened.refusal(chair, on('2041-04-24'))).toBe('calendar.missingYear')
    expect(opened.refusal(chair, { ...fix, place: { zone: 'Nowhere' } })).toBe('zone.unknown')
  })
  it('is fixed while the sitting is under way', () => {
    expect(summoned.refusal(chair, fix)).toBe('sitting.notOpened')
    expect(closed.refusal(chair, fix)).toBe('sitting.closed')
  })
})
