import type { Effect } from '../rule.js'
import type { Duty, Reminded } from './duty.js'

/** What went out for a due moment that stands no longer: nobody takes it back. */
export const sentFor = (before: readonly Duty[], reminded: Reminded, after: readonly Duty[]): Effect['sent'] => {
  const due = new Map(after.map((duty) => [duty.key, duty.due?.from]))
  return before.flatMap(({ key, due: old }) => {
    if (!old || due.get(key) === old.from) return []
    const sent = (reminded[key] ?? []).filter((one) => one.due === old.from)
    return sent.map(({ level, offset }) => ({ duty: key, level, offset, due: old.from }))
  })
}
