import { describe, expect, it } from '@jest/globals'
import { at, by, letter } from '../../story.fixture.js'
import { contributor, desk, secretary } from '../desk.fixture.js'

const brief = { type: 'WriteBrief', item: 'tests', was: 0, said: letter } as const

describe('the brief on an item', () => {
  it('is one text, with the position in preparation in it', () => {
    expect(desk.events(contributor, brief)).toEqual([
      {
        type: 'BriefWritten',
        v: 1,
        at: at('2027-01-11'),
        brief: { item: 'tests', said: letter, revision: 1 },
        by: by(contributor),
      },
    ])
  })
  it('is written anew over the one that was seen', () => {
    const other = { content: 'other', hash: '02' }
    const anew = desk.after(contributor, brief).after(secretary, { ...brief, was: 1, said: other })
    expect(anew.state.briefs.tests).toEqual({
      ...{ item: 'tests', said: other, revision: 2, by: by(secretary), at: at('2027-01-11') },
    })
  })
  it('not over another one: both are named', () => {
    expect(() => desk.after(contributor, brief).events(secretary, brief)).toThrow(
      'brief.changed {"item":"tests","was":0,"is":1,"pointer":"/was"}',
    )
  })
})
