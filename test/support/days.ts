import { dayOf, type Instant } from '@plenary/domain'

export const day = 24 * 3_600_000
/** The day of that instant, in UTC. */
export const dayAt = (instant: Instant): string => dayOf(Math.floor(instant / day))
