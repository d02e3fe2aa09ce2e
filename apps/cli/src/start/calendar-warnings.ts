import { dayNumber, missingYears, workingCalendar, type CalendarTable, type Day } from '@plenary/domain'

/** What the operator is told of calendars that will refuse to count before long, while there is time to get the table. */
export const warningsOf = (tables: readonly CalendarTable[], today: Day): string[] =>
  tables.flatMap((table) => {
    const missing = missingYears(workingCalendar(table), dayNumber(today))
    if (missing.length === 0) return []
    return [`calendar ${table.name}: no table for ${missing.join(', ')}; dates there will be refused`]
  })
