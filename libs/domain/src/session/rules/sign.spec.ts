import { describe, expect, it } from '@jest/globals'
import { at, by, chair, headOf } from '../../story.fixture.js'
import { held, sitting } from '../session.fixture.js'

const sign = { type: 'Sign', stage: 'protocol' } as const

describe('a head signs', () => {
  it('the protocol when the plenary is over', () => {
    expect(held().events(headOf('fir'), sign)).toEqual([
      {
        ...{ type: 'Signed', v: 1, at: at('2027-06-17', '13:01'), stage: 'protocol', key: 'fir' },
        ...{ late: false, by: by(headOf('fir')) },
      },
    ])
  })
  it('once', () => {
    expect(held().after(headOf('fir'), sign).events(headOf('fir'), sign)).toEqual([])
  })
  it('and the protocol is closed with the last signature', () => {
    const two = held().after(headOf('elm'), sign).after(headOf('fir'), sign).conducted()
    expect(two.state.stages.protocol?.status).toBe('open')
    expect(two.after(headOf('oak'), sign).conducted().state.stages.protocol?.status).toBe('closed')
  })
  it('not before, and not who is no head', () => {
    expect(sitting().refusal(headOf('elm'), sign)).toBe('stage.notOpen')
    expect(held().refusal(chair, sign)).toBe('stage.notAsked')
  })
})
