import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { bodies, convened, stages } from '../session.fixture.js'
import { tablesOf } from './tables-of.js'

const calendars: Readonly<Record<string, string>> = { elm: 'elm@1', fir: 'fir' }
const members = bodies.map((body) => {
  const calendar = calendars[body.id]
  return calendar === undefined ? body : { ...body, calendar }
})

describe('the calendars of a session', () => {
  it("are its own and those of its bodies, by the tables that it keeps; the host has its body's", () => {
    const own = { all: 'all@7', elm: 'elm@1', fir: 'fir' }
    expect(tablesOf({ calendar: 'all@7', bodies: members, host: 'elm' })).toEqual({ ...own, host: 'elm@1' })
    expect(tablesOf({ calendar: 'all@7', bodies: members, host: 'oak' })).toEqual(own)
    expect(tablesOf({ calendar: 'all@7', bodies: members })).toEqual(own)
  })
  it('are named by the plan that is drawn, those of its rules too', () => {
    const counted = (calendar: string) => ({ due: opening(-10, { unit: 'wd', calendar }) })
    const naming = rules(stages.map((one) => (one.id === 'proposals' ? { ...one, ...counted('sundays') } : one)))
    const story = convened({ bodies: members }, naming)
    const drawnBy = story.state.drawnBy?.calendars.map(({ name }) => name)
    expect(drawnBy).toEqual(['all', 'elm@1', 'fir', 'sundays'])
  })
})
