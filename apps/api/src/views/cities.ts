import { cityOf } from '@plenary/calendar'
import type { Zone } from '@plenary/domain'

/** The city of each of these zones. */
export const citiesOf = (zones: readonly Zone[]) => Object.fromEntries(zones.map((zone) => [zone, cityOf(zone)]))
