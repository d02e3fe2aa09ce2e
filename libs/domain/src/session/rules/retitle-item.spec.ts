import { describe, expect, it } from '@jest/globals'
import { at, by, officer, secretaryOf } from '../../story.fixture.js'
import { elms, sitting, withItem } from '../session.fixture.js'

const retitle = { type: 'RetitleItem', item: elms, was: { en: 'On tests' }, title: { en: 'On testing' } } as const

describe('a title is edited', () => {
  it('by who names the one that they saw', () => {
    expect(withItem().events(officer, retitle)).toEqual([
      { type: 'ItemRetitled', v: 1, at: at('2027-03-05'), item: elms, title: { en: 'On testing' }, by: by(officer) },
    ])
  })
  it('not over the head of who was faster', () => {
    const other = withItem().after(officer, { ...retitle, title: { en: 'On tests of metals' } })
    expect(other.refusal(officer, retitle)).toBe('item.changed')
  })
  it('to what it is already: nothing changes', () => {
    expect(withItem().after(officer, retitle).events(officer, retitle)).toEqual([])
  })
  it('not to nothing', () => {
    expect(withItem().refusal(officer, { ...retitle, title: {} })).toBe('title.empty')
  })
  it('not of an item unknown or withdrawn', () => {
    const withdrawn = withItem().after(secretaryOf('elm'), { type: 'WithdrawItem', item: elms })
    expect(withItem().refusal(officer, { ...retitle, item: 'other' })).toBe('item.unknown')
    expect(withdrawn.refusal(officer, retitle)).toBe('item.withdrawn')
  })
  it('not once the plenary has opened', () => {
    expect(sitting().refusal(officer, retitle)).toBe('session.sittingOpened')
  })
})
