import { describe, expect, it } from '@jest/globals'
import { at, by, secretaryOf } from '../../story.fixture.js'
import { registered, restricted } from '../document.fixture.js'

const elm = secretaryOf('elm')
const change = { type: 'ChangeDistribution', was: ['elm', 'fir'], distribution: ['oak', 'elm', 'oak'] } as const

describe('the distribution list of a document', () => {
  it('is changed by its drafter, who stays on it; nobody is on it twice', () => {
    expect(restricted.events(elm, change)).toEqual([
      { type: 'DistributionChanged', v: 1, at: at('2027-03-20'), distribution: ['elm', 'oak'], by: by(elm) },
    ])
    const { access } = restricted.after(elm, change).state
    expect(access).toEqual({ mark: 'official', distribution: ['elm', 'oak'] })
  })
  it('stays as it is where the same bodies are named, in whatever order', () => {
    expect(restricted.events(elm, { ...change, distribution: ['fir', 'elm'] })).toEqual([])
    expect(restricted.events(elm, { ...change, was: ['oak'], distribution: ['fir'] })).toEqual([])
  })
  it('is changed only over the list that was seen', () => {
    expect(restricted.refusal(elm, { ...change, was: ['elm'] })).toBe('document.listChanged')
    expect(restricted.refusal(elm, { ...change, was: ['elm', 'oak'] })).toBe('document.listChanged')
    expect(restricted.refusal(elm, { ...change, was: ['elm', 'elm'] })).toBe('document.listChanged')
  })
  it('is given to no document that was open', () => {
    expect(registered.refusal(elm, change)).toBe('document.open')
  })
  it('is nobody else’s to change', () => {
    expect(restricted.refusal(secretaryOf('fir'), change)).toBe('document.notDrafter')
  })
})
