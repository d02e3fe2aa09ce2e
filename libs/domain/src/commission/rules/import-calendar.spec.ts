import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { calendars } from '../../time/calendars.fixture.js'
import { tells } from '../tells.js'
import { convened, founded, founding, june, secretary } from '../commission.fixture.js'

const [plenary, secretariat, council, elm, ...others] = founding.bodies
const bodies = [plenary!, secretariat!, council!, { ...elm!, calendar: 'elm' }, ...others]
const may = { state: 'elm', date: '2027-05-04', kind: 'holiday', name: 'Elm Fair' } as const
const imports = { type: 'ImportCalendar', days: [may], source: 'Decree 12' } as const
const imported = () => founded({ bodies }).after(secretary, imports)

describe('a calendar that is brought', () => {
  it('stands from now on for the calendar of its state, under a name of its own', () => {
    const [event] = founded({ bodies }).events(secretary, imports)
    const name = imported().state.calendars!.elm!
    expect(event).toEqual({
      type: 'CalendarImported',
      v: 1,
      at: at('2027-01-11'),
      calendars: [{ calendar: 'elm', name, hash: `hash of ${name}`, years: ['2027'] }],
      source: 'Decree 12',
      by: by(secretary),
    })
    expect(name).toMatch(/^elm@\d+$/)
    expect(calendars.find(name)!.table).toMatchObject({ name: 'elm', years: { 2027: ['2027-05-04'] } })
  })
  it('is brought upon the one before; said again it changes nothing', () => {
    const again = imported()
    expect(again.events(secretary, imports)).toEqual([])
    const next = again.after(secretary, { ...imports, days: [{ ...may, date: '2028-05-04' }] })
    expect(calendars.find(next.state.calendars!.elm!)!.table.years).toEqual({
      2027: ['2027-05-04'],
      2028: ['2028-05-04'],
    })
  })
  it('is pinned by sessions convened from now on, for themselves and for their bodies', () => {
    const own = imported().after(secretary, { ...imports, days: [{ ...may, state: 'all' }] })
    const [announced] = own.events(secretary, june)
    const { all, elm } = own.state.calendars!
    expect(announced).toMatchObject({ founding: { calendar: all } })
    expect(announced?.type === 'SessionAnnounced' && announced.founding.bodies.map((body) => body.calendar)).toEqual([
      ...[undefined, undefined, undefined],
      elm,
      ...[undefined, undefined],
    ])
  })
  it('is told to sessions in preparation, which change nothing by it', () => {
    const before = convened()
    const after = before.after(secretary, { ...imports, days: [{ ...may, state: 'all' }] })
    expect(tells(before.state, after.state, [])).toEqual([
      {
        to: { kind: 'session', id: 'commission/session/21' },
        fact: { type: 'NoteCalendars', calendars: after.state.calendars },
      },
    ])
  })
  it('is of a state of this commission, with days that there are', () => {
    const story = founded({ bodies })
    expect(story.refusal(secretary, { ...imports, days: [{ ...may, state: 'oak' }] })).toBe('calendar.stateUnknown')
    expect(story.refusal(secretary, { ...imports, days: [{ ...may, date: '2027-02-30' }] })).toBe('date.notInCalendar')
  })
})
