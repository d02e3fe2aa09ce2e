import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { founded, instructs, secretary } from '../commission.fixture.js'

describe('an instruction', () => {
  it('of a superior body is registered', () => {
    const { type: _, ...about } = instructs
    expect(founded().events(secretary, instructs)).toEqual([
      {
        type: 'InstructionRegistered',
        v: 1,
        at: at('2027-01-11'),
        instruction: { id: 'commission/instruction/0', ...about, registeredAt: at('2027-01-11') },
        by: by(secretary),
      },
    ])
  })
  it('registered again is another one', () => {
    const two = founded().after(secretary, instructs).after(secretary, instructs)
    expect(two.state.instructions.map(({ id }) => id)).toEqual(['commission/instruction/0', 'commission/instruction/1'])
  })
  it('comes from a superior body, has a title, a subject of the commission or none, and a day that there is', () => {
    expect(founded().refusal(secretary, { ...instructs, body: 'pine' })).toBe('body.unknown')
    expect(founded().refusal(secretary, { ...instructs, body: 'elm' })).toBe('body.notSuperior')
    expect(founded().refusal(secretary, { ...instructs, title: {} })).toBe('title.empty')
    expect(founded().refusal(secretary, { ...instructs, subject: 'moon' })).toBe('subject.unknown')
    expect(founded().refusal(secretary, { ...instructs, on: '2027-02-30' })).toBe('date.notInCalendar')
  })
})
