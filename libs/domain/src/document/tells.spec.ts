import { describe, expect, it } from '@jest/globals'
import { at, secretaryOf } from '../story.fixture.js'
import { add, registered } from './document.fixture.js'
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
})
