import { Temporal } from 'temporal-polyfill'

/** A date so many days from the opening, at that hour of a zone. */
export interface BareDate {
  readonly days: number
  readonly time: string
  readonly zone: string
}

/** The same dates with the same library, and nothing else: no rules, no spans, no reasons, nothing remembered. */
export function bareDates(opening: string, dates: readonly BareDate[]): number[] {
  const opens = Temporal.PlainDate.from(opening)
  const instants: number[] = []
  for (const { days, time, zone } of dates)
    instants.push(opens.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
  return instants
}

/** How many of these dates are others than before, each the same for so many bodies. */
export function bareComparison(was: readonly number[], is: readonly number[], bodies: number): number {
  let moved = 0
  for (let body = 0; body < bodies; body++)
    for (let index = 0; index < is.length; index++) if (was[index] !== is[index]) moved++
  return moved
}
