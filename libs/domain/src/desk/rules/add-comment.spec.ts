import { describe, expect, it } from '@jest/globals'
import { at, by, letter } from '../../story.fixture.js'
import { contributor, desk, draft, drafted, secretary } from '../desk.fixture.js'

const comment = { type: 'AddComment', about: draft, text: letter } as const

describe('an internal comment', () => {
  it('is on a draft', () => {
    expect(drafted.events(secretary, comment)).toEqual([
      {
        type: 'CommentAdded',
        v: 1,
        at: at('2027-03-01'),
        comment: 'desk/comment/1',
        about: draft,
        text: letter,
        by: by(secretary),
      },
    ])
  })
  it('or on the brief of an item, one after another', () => {
    const brief = { type: 'WriteBrief', item: 'tests', was: 0, said: letter } as const
    const on = { ...comment, about: 'tests' }
    const said = desk.after(contributor, brief).after(secretary, on).after(contributor, on)
    expect(said.state.comments.map(({ id, by: who }) => [id, who.office])).toEqual([
      ['desk/comment/1', 'elm.secretary'],
      ['desk/comment/2', 'elm.contributor'],
    ])
  })
  it('is on something', () => {
    expect(desk.refusal(secretary, comment)).toBe('comment.aboutUnknown')
  })
})
