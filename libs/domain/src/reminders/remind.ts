import type { Instant } from '../time/when.js'
import type { Deadline, Duty, DutyReminded, ReminderAt, Reminded, SentReminder } from './duty.js'

/** The same instant, or another one of the same day. */
export const isSameDue = ({ from, on }: Deadline, other: Pick<SentReminder, 'due' | 'on'>): boolean =>
  other.due === from || (on !== undefined && other.on === on)

/**
 * A reminder is known by duty, level, offset and the due instant it was sent for: a due that moves back to one already
 * served, or within its day, sends nothing again, a new one arms it anew. What was due before it was owed is not reminded
 * of.
 */
export const pending = (duty: Duty, reminded: Reminded): readonly ReminderAt[] => {
  const due = duty.due
  if (duty.state !== 'open' || !due || due.from <= duty.since) return []
  const sent = reminded[duty.key] ?? []
  return due.reminders.filter(
    ({ level, offset }) => !sent.some((s) => s.level === level && s.offset === offset && isSameDue(due, s)),
  )
}

/** The instant at which the next reminder of these duties goes out. */
export const nextReminder = (duties: readonly Duty[], reminded: Reminded): Instant | null =>
  duties.reduce<Instant | null>((next, duty) => {
    const first = pending(duty, reminded).reduce((least, { at }) => Math.min(least, at), Infinity)
    return first < (next ?? Infinity) ? first : next
  }, null)

/** What goes out at this instant: of each duty only the highest level that has passed; it names the others. */
export const remind = (duties: readonly Duty[], reminded: Reminded, at: Instant): readonly DutyReminded[] =>
  duties.flatMap((duty) => {
    const passed = [...pending(duty, reminded)].filter((r) => r.at <= at).sort((a, b) => a.at - b.at)
    const highest = passed.pop()
    if (!highest || !duty.due) return []
    const { level, offset } = highest
    const collapsed = passed.map((r) => ({ level: r.level, offset: r.offset }))
    const { key, holder } = duty
    const { from: due, on } = duty.due
    const sent = { level, offset, due, ...(on && { on }), collapsed, at }
    return [{ type: 'DutyReminded', v: 1, duty: key, holder, ...sent }]
  })

/** What was sent, with what collapsed into it: neither goes out again for the same due. */
export const noteReminded = (reminded: Reminded, event: DutyReminded): Reminded => {
  const { duty, due, on } = event
  const served = [...event.collapsed, event].map(({ level, offset }) => ({ level, offset, due, ...(on && { on }) }))
  return { ...reminded, [duty]: [...(reminded[duty] ?? []), ...served] }
}
