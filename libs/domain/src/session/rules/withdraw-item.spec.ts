import { describe, expect, it } from '@jest/globals'
import { at, by, chair, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { elms, implementation, sitting, withItem, type SessionStory } from '../session.fixture.js'

const withdraw = { type: 'WithdrawItem', item: elms } as const
const elm = secretaryOf('elm')

describe('an item is withdrawn', () => {
  it('by its proposer', () => {
    expect(withItem().events(elm, withdraw)).toEqual([
      { type: 'ItemWithdrawn', v: 1, at: at('2027-03-05'), item: elms, by: by(elm) },
    ])
  })
  it('and its draft is no longer owed: nobody is reminded, and the call does not wait for it', () => {
    const called = withItem().until('2027-03-20')
    expect(called.events(elm, withdraw)).toMatchObject([
      { type: 'ItemWithdrawn' },
      { type: 'CallAnswered', stage: 'drafts', key: elms, answer: { late: false, none: true } },
    ])
    const withdrawn = called.after(elm, withdraw)
    expect(withdrawn.duties.find(({ key }) => key === `drafts/1/${elms}`)?.state).toBe('done')
    expect(withdrawn.conducted().state.stages.drafts).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('and its draft is not owed again by a call that is taken up, where that was over meanwhile', () => {
    const moveTo = (on: string) =>
      ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, authority: 'L', reason: letter }) as const
    const over = withItem().until('2027-03-22').after(chair, moveTo('2027-06-01')).until('2027-03-24')
    expect(over.state.stages.drafts?.because).toBe('overtaken')
    const back = over.after(elm, withdraw).after(chair, moveTo('2027-07-01'))
    expect(back.state.stages.drafts).toMatchObject({ status: 'open', asked: [{ key: elms }] })
    expect(back.duties.find(({ key }) => key === `drafts/1/${elms}`)?.state).toBe('done')
    expect(back.conducted().state.stages.drafts).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('and a draft that nobody handed in in time stays missed', () => {
    const over = withItem().until('2027-04-05').after(elm, withdraw)
    expect(over.duties.find(({ key }) => key === `drafts/1/${elms}`)?.state).toBe('missed')
  })
  it('and its document is not put to the parts', () => {
    const document = { id: 'draft', item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a1' }
    const drafted = withItem().after(engine, { type: 'NoteDocument', document, from: 'draft', fromVersion: 2 })
    const put = (story: SessionStory) => story.until('2027-04-09').state.stages.tour
    expect(put(drafted)?.consultations).toHaveLength(1)
    expect(put(drafted.after(elm, withdraw))).toMatchObject({ consultations: [], status: 'closed', because: 'gate' })
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
