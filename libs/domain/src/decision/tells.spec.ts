import { describe, expect, it } from '@jest/globals'
import { at, engine, secretaryOf, time } from '../story.fixture.js'
import { concluded, opens, underControl, type DecisionStory } from './decision.fixture.js'
import { tells } from './tells.js'

const told = (before: DecisionStory | null, after: DecisionStory) => tells(before?.state ?? null, after.state)

describe('a decision tells its session', () => {
  it('how each clause stands', () => {
    const [tell, ...others] = told(null, underControl())
    expect(others).toEqual([])
    expect(tell?.to).toEqual({ kind: 'session', id: 'session' })
    expect(tell?.fact).toMatchObject({
      type: 'NoteDecision',
      clauses: [
        {
          decision: 'decision',
          clause: '1',
          number: '21/1',
          session: 'session',
          assigned: ['elm'],
          reported: {},
          concluded: false,
          carried: 0,
          control: 'keep',
          states: {},
        },
        { clause: '2', assigned: ['elm', 'fir'] },
        { clause: '3', assigned: ['oak'] },
      ],
    })
  })
  it('who has reported, and what is concluded: removed from control, not merely kept', () => {
    const before = underControl()
    const reported = before.after(secretaryOf('elm'), { type: 'ReportImplementation', clause: '1', state: 'done' })
    expect(told(before, reported)[0]?.fact).toMatchObject({
      clauses: [{ reported: { elm: at('2027-06-17') }, states: { elm: 'done' }, concluded: false }, {}, {}],
    })
    expect(told(before, concluded(before, '1'))[0]?.fact).toMatchObject({
      clauses: [{ concluded: true, control: 'remove' }, {}, {}],
    })
  })
  it('nothing when somebody is reminded, or when it closes', () => {
    const before = underControl().on('2027-08-18', '17:00')
    expect(told(before, before.after(time, { type: 'PassTime', due: before.now }))).toEqual([])
    const over = concluded(underControl(), '1', '2', '3')
    expect(told(over, over.conducted())).toEqual([])
  })
  it('nothing of the next session where nothing is due by it', () => {
    const before = underControl([])
    expect(told(before, before.after(engine, opens('2028-04-26', 50)))).toEqual([])
  })
})
