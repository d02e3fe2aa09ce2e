import type { Instant } from '../../time/when.js'
import type { Reason } from './explanation.js'

/** What can be done now comes first: what holds a closing that has come, what somebody owes, the most overdue at the head; then time; then other stages. */
const rank = ({ kind, act, overdue, due }: Reason): number => {
  if (act === 'SettleOutage') return -1
  switch (kind) {
    case 'owed':
      return overdue ? 0 : due ? 1 : 2
    case 'conductor':
      return 3
    case 'time':
      return 4
    case 'stage':
      return 5
    case 'fact':
      return 6
  }
}
const dueOf = ({ due }: Reason): Instant => due?.to ?? Infinity
const later = (a: Instant, b: Instant): number => (a === b ? 0 : a < b ? -1 : 1)

const sameAs = ({ kind, who, act, stage, subject, says }: Reason): string =>
  JSON.stringify([kind, who, act, stage, subject, says.en])

/** Each reason once, in the order in which they would unblock it. */
export const inOrder = (reasons: readonly Reason[]): readonly Reason[] => {
  const once = [...new Map(reasons.map((reason) => [sameAs(reason), reason])).values()]
  return once.toSorted((a, b) => rank(a) - rank(b) || later(dueOf(a), dueOf(b)))
}
