import { describe, expect, it } from '@jest/globals'
import { at, secretaryOf } from '../story.fixture.js'
import { add, card, registered, restricted } from './document.fixture.js'
import { tells } from './tells.js'

describe('a document tells its session', () => {
  it('that it lies there, and which version is on the table', () => {
    const document = { id: 'draft', item: 'tests', class: 'draftDecision', drafter: 'elm' }
    const to = { kind: 'session', id: 'session' }
    expect(tells(null, registered.state)).toEqual([
      { to, fact: { type: 'NoteDocument', document: { ...document, version: 0, sha256: null } } },
    ])
    const after = registered.after(secretaryOf('elm'), add)
    expect(tells(registered.state, after.state)).toEqual([
      { to, fact: { type: 'NoteDocument', document: { ...document, version: 1, sha256: 'a1' }, at: at('2027-03-20') } },
    ])
    expect(tells(after.state, after.state)).toEqual([])
  })
  it('of a restricted one no more than its card, and that under the id of the card', () => {
    const elm = secretaryOf('elm')
    const after = restricted.after(elm, add)
    const access = { mark: 'official', distribution: ['elm', 'fir'] }
    const about = { id: 'draft/card', item: 'tests', class: 'draftDecision', drafter: 'elm', sha256: null, access }
    const to = { to: { kind: 'session', id: 'session' }, as: 'draft/card' }
    const fact = (version: number) => ({ type: 'NoteDocument', document: { ...about, version } })
    expect(tells(null, restricted.state)).toEqual([{ ...to, fact: fact(0) }])
    expect(tells(restricted.state, after.state)).toEqual([{ ...to, fact: { ...fact(1), at: at('2027-03-20') } }])
    const changed = after.after(elm, { type: 'ChangeDistribution', was: ['elm', 'fir'], distribution: ['oak'] })
    expect(tells(after.state, changed.state)).toMatchObject([
      { ...to, fact: { document: { version: 1, access: { distribution: ['elm', 'oak'] } } } },
    ])
  })
  it('that a paper lies there, where a card stands for it', () => {
    expect(tells(null, card.state)).toMatchObject([{ fact: { document: { version: 1, sha256: null } } }])
  })
})
