import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { CalendarTable } from '../../time/calendar.js'
import { tableNamed } from '../../time/calendars.js'
import { checkWhen } from '../../time/check-when.js'
import { stateOf, withDays } from '../../time/with-days.js'
import type { DecreedDay } from '../../time/with-days.js'
import { calendarsOf, standing } from '../calendars-of.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { refuse } from '../refusals.js'

type ImportCalendar = Extract<CommissionCommand, { type: 'ImportCalendar' }>

/** States have decreed their years: other tables stand for their calendars from now on; sessions convened keep theirs. */
export const importCalendar: Rule<Commission, ImportCalendar, CommissionEvent> = (commission, command, context) => {
  const { days, source } = command
  const tables = calendarsOf(commission).map((calendar) => ({
    calendar,
    table: tableNamed(context.calendars, standing(commission, calendar)),
  }))
  checkDays(
    days,
    tables.map(({ table }) => table),
  )
  const calendars = tables.flatMap(({ calendar, table }) => {
    const changed = withDays(table, days, source)
    if (changed === table) return []
    return [{ calendar, ...context.calendars.keep(changed), years: yearsOf(changed, days) }]
  })
  if (calendars.length === 0) return []
  return [{ type: 'CalendarImported', v: 1, at: context.at, calendars, source, by: signed(context.actor) }]
}

const checkDays = (days: readonly DecreedDay[], tables: readonly CalendarTable[]): void => {
  for (const [index, { state, date }] of days.entries()) {
    const pointer = `/days/${String(index)}`
    checkWhen({ kind: 'day', on: date }, `${pointer}/date`)
    if (!tables.some((table) => stateOf(table) === state)) refuse.calendarStateUnknown({ state, pointer })
  }
}

const yearsOf = (table: CalendarTable, days: readonly DecreedDay[]): readonly string[] => {
  const own = days.filter(({ state }) => state === stateOf(table))
  return [...new Set(own.map(({ date }) => date.slice(0, 4)))].sort()
}
