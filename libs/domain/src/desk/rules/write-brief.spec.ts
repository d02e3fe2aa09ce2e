import { describe, expect, it } from '@jest/globals'
import { at, by, letter } from '../../story.fixture.js'
import { contributor, desk, secretary } from '../desk.fixture.js'

const brief = { type: 'WriteBrief', item: 'tests', was: 0, position: 'abstain', text: letter } as const

describe('the brief on an item', () => {
  it('holds the position in preparation', () => {
    expect(desk.events(contributor, brief)).toEqual([
      {
        type: 'BriefWritten',
        v: 1,
        at: at('2027-01-11'),
        brief: { item: 'tests', position: 'abstain', text: letter, revision: 1 },
        by: by(contributor),
      },
    ])
  })
  it('is written anew over the one that was seen', () => {
    const { position: _, ...open } = brief
    const anew = desk.after(contributor, brief).after(secretary, { ...open, was: 1 })
    expect(anew.state.briefs.tests).toEqual({
      ...{ item: 'tests', text: letter, revision: 2, by: by(secretary), at: at('2027-01-11') },
    })
  })
  it('not over another one: both are named', () => {
    expect(() => desk.after(contributor, brief).events(secretary, brief)).toThrow(
      'brief.changed {"item":"tests","was":0,"is":1,"pointer":"/was"}',
    )
  })
})
