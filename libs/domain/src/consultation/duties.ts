import { unreminded } from '../reminders/deadline.js'
import type { Duty } from '../reminders/duty.js'
import type { Consultation } from './consultation.js'
import { dueOf } from '../reminders/due-of.js'
import { own } from '../own.js'

const stateOf = ({ status }: Consultation, doneAt: number | undefined): Duty['state'] => {
  if (doneAt !== undefined) return 'done'
  return status === 'closed' ? 'missed' : 'open'
}

const owed = (consultation: Consultation, body: string, role: string, act: string, doneAt?: number): Duty => {
  const { id, stage, round, document, openedAt, asking } = consultation
  const due = dueOf(consultation, body)
  const duty = {
    key: `${stage}/${String(round)}/${body}`,
    act,
    stage,
    holder: { body, role },
    subject: document ?? id,
    since: openedAt,
    due: asking?.includes(body) ? unreminded(due) : due,
    state: stateOf(consultation, doneAt),
  }
  return doneAt === undefined ? duty : { ...duty, doneAt }
}

// Most acts on a tour of forty parts touch one reply: the duties of a consultation left as it was are as they were.
const known = new WeakMap<Consultation, readonly Duty[]>()

/** Every asked part owes a reply; a body owes its opinion on everything put to it. */
export const duties = (consultation: Consultation): readonly Duty[] => {
  const before = known.get(consultation)
  if (before) return before
  const { asked, body, replies } = consultation
  const all = asked.map((one) =>
    body
      ? owed(consultation, one, roleOf(consultation), 'GiveOpinion', reviewedAt(consultation))
      : owed(consultation, one, 'secretary', 'Reply', own(replies, one)?.at),
  )
  known.set(consultation, all)
  return all
}

const reviewedAt = ({ items, opinions }: Consultation): number | undefined => {
  const given = items.flatMap((item) => own(opinions, item)?.at ?? [])
  return items.length > 0 && given.length === items.length ? Math.max(...given) : undefined
}

/** A council reviews what is on its subject in a stage of its own (`council/<id>`); else it is the working group. */
const roleOf = ({ stage }: Consultation): string => (stage.includes('/') ? 'councilSecretary' : 'workingGroupSecretary')
