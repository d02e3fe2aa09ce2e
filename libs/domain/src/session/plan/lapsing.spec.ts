import { describe, expect, it } from '@jest/globals'
import { chair, headOf, letter, said, secretaryOf } from '../../story.fixture.js'
import type { When } from '../../time/when.js'
import { convened, type SessionStory } from '../session.fixture.js'

const moveTo = (opening: When) => ({ type: 'MoveSession', opening, authority: 'L', reason: letter }) as const
const on = (day: string) => ({ kind: 'firm', on: day, time: '10:00' }) as const
const toDecide = (story: SessionStory) => story.duties.filter(({ act }) => act === 'GrantExtension')

describe('what a body asks for lapses', () => {
  const ask = { type: 'AskExtension', stage: 'proposals', until: { on: '2027-03-24' }, reason: letter } as const
  const asked = convened().until('2027-03-10').after(secretaryOf('elm'), ask)

  it('also by the act that takes its stage up again: what is over meanwhile is not decided on', () => {
    const over = asked.until('2027-03-18').after(chair, moveTo(on('2027-06-10')))
    expect([over.state.askedExtensions.length, toDecide(over)]).toEqual([1, []])
    const again = over.after(chair, moveTo(on('2027-07-15')))
    expect(said(again.state.plan.proposals?.due?.to ?? 0)).toBe('2027-04-16 17:00')
    expect([again.state.askedExtensions, toDecide(again)]).toEqual([[], []])
  })
  it('where the body has that time whatever the date becomes: a window gives it by its earlier end', () => {
    const window = asked.after(chair, moveTo({ kind: 'window', from: '2027-06-14', to: '2027-07-10' }))
    expect(toDecide(window)).toHaveLength(1)
    const firmed = (day: string) => window.after(headOf('elm'), { type: 'FirmUp', opening: on(day) })
    expect(toDecide(firmed('2027-06-15'))).toHaveLength(1)
    expect(toDecide(firmed('2027-07-09'))).toEqual([])
  })
})
