import { expect, test } from '@jest/globals'
import { drawnOtherwise, movesBetween } from './moves.js'
import { convened } from '../session.fixture.js'

const at = (instant: number) => ({ from: instant, to: instant })
const due = (instant: number) => ({ ...at(instant), mark: 'A', reminders: [] }) as const

test('of two plans the dates are told that move, from what to what', () => {
  const before = {
    drafts: { opens: null, due: due(5), closes: 5 },
    tour: { opens: null, due: due(7), closes: null },
  }
  const after = { ...before, drafts: { opens: null, due: due(6), closes: 6 } }
  expect(movesBetween(before, before)).toEqual([])
  expect(movesBetween(before, after)).toEqual([
    { stage: 'drafts', moment: 'due', was: at(5), is: at(6) },
    { stage: 'drafts', moment: 'closes', was: at(5), is: at(6) },
  ])
})

test('why is told by the tables and the time-zone data that the plan on record was not drawn by', () => {
  const { state } = convened()
  expect(drawnOtherwise(state, state.drawnBy!)).toEqual([])
  const calendars = [{ name: 'all@2', hash: 'other' }]
  expect(drawnOtherwise(state, { calendars, tzdata: '2026b' })).toEqual(['calendar all@2', 'tzdata 2026b'])
})
