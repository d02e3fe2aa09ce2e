import type { Effect } from '../effect.js'
import type { Duty, Reminded } from './duty.js'
import { isSameDue } from './remind.js'

/** What went out for a due moment that stands no longer: nobody takes it back. Within its day it stands. */
export const sentFor = (before: readonly Duty[], reminded: Reminded, after: readonly Duty[]): Effect['sent'] => {
  const due = new Map(after.map((duty) => [duty.key, duty.due]))
  return before.flatMap(({ key, due: old }) => {
    const now = due.get(key)
    if (!old || (now && isSameDue(now, { due: old.from, ...(old.on && { on: old.on }) }))) return []
    const sent = (reminded[key] ?? []).filter((one) => isSameDue(old, one))
    return sent.map(({ level, offset, due: sentDue }) => ({ duty: key, level, offset, due: sentDue }))
  })
}
