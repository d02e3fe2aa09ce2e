import type { Instant } from '../time/when.js'
import { dueOf, type Dues } from './due-of.js'
import type { Deadline } from './duty.js'
import { isSameDue } from './remind.js'

/** Nobody is reminded of a due moment that was past when an act set it; one that had stood goes on as it stood. */
const unlessPast = (due: Deadline, before: Deadline | null, at: Instant): Deadline => {
  const stood = before && isSameDue(due, { ...before, due: before.from }) && before.reminders.length > 0
  if (due.from > at || stood) return due
  const { paused: _, ...rest } = due
  return { ...rest, reminders: [] }
}

/** The dues that an act sets at that instant, as far as anybody is to be reminded of them. */
export const remindedOf = <T extends Dues>(dues: T, before: Dues | undefined, at: Instant): T => {
  const { due, extended } = dues
  const own = Object.entries(extended ?? {}).map(([body, one]) => [body, unlessPast(one, dueOf(before, body), at)])
  return {
    ...dues,
    due: due && unlessPast(due, before?.due ?? null, at),
    ...(extended && { extended: Object.fromEntries(own) as Readonly<Record<string, Deadline>> }),
  }
}
