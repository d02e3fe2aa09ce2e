import { describe, expect, it } from '@jest/globals'
import { at, by, officer, secretaryOf } from '../../story.fixture.js'
import { elms, implementation, sitting, withItem } from '../session.fixture.js'

const withdraw = { type: 'WithdrawItem', item: elms } as const
const elm = secretaryOf('elm')

describe('an item is withdrawn', () => {
  it('by its proposer', () => {
    expect(withItem().events(elm, withdraw)).toEqual([
      { type: 'ItemWithdrawn', v: 1, at: at('2027-03-05'), item: elms, by: by(elm) },
    ])
  })
  it('by nobody else', () => {
    expect(withItem().refusal(secretaryOf('fir'), withdraw)).toBe('item.notYours')
    expect(withItem().refusal(officer, withdraw)).toBe('item.notYours')
  })
  it('by nobody where the last plenary left it', () => {
    expect(withItem().state.items[implementation]?.proposer).toBe('secretariat')
    expect(withItem().refusal(officer, { ...withdraw, item: implementation })).toBe('item.notYours')
  })
  it('once', () => {
    expect(withItem().after(elm, withdraw).refusal(elm, withdraw)).toBe('item.withdrawn')
  })
  it('only where it is known', () => {
    expect(withItem().refusal(elm, { ...withdraw, item: 'other' })).toBe('item.unknown')
  })
  it('not once the plenary has opened', () => {
    expect(sitting().refusal(elm, withdraw)).toBe('session.sittingOpened')
  })
})
