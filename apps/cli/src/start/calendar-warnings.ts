import { dayNumber, missingYears, workingCalendar, type CalendarTable, type Day } from '@plenary/domain'

/**
 * What the operator is told of shipped calendars that will refuse to count before long, while there is time to get the
 * table. A commission that brought its own is told by itself (`warnings` of the commission).
 */
export const warningsOf = (tables: readonly CalendarTable[], today: Day): string[] =>
  tables.flatMap((table) => {
    const missing = missingYears(workingCalendar(table), dayNumber(today))
    if (missing.length === 0) return []
    const years = missing.join(', ')
    return [
      `calendar ${table.name}, as shipped: no table for ${years}; dates there are refused where none was imported`,
    ]
  })
