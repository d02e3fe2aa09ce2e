import { unreminded } from '../reminders/deadline.js'
import type { Duty } from '../reminders/duty.js'
import type { Consultation } from './consultation.js'
import { dueOf } from '../reminders/due-of.js'
import { own } from '../own.js'

/** What each body asked owes; `doneAt`: when it gave that. */
const owed = (
  consultation: Consultation,
  role: string,
  act: string,
  doneAt: (body: string) => number | undefined,
): readonly Duty[] => {
  const { id, stage, round, document, openedAt: since, asked, asking, status } = consultation
  const [question, subject] = [`${stage}/${String(round)}/`, document ?? id]
  const undone = status === 'closed' ? 'missed' : 'open'
  return asked.map((body) => {
    const due = dueOf(consultation, body)
    const done = doneAt(body)
    const duty: Duty = {
      key: question + body,
      act,
      stage,
      holder: { body, role },
      subject,
      since,
      due: asking?.includes(body) ? unreminded(due) : due,
      state: done === undefined ? undone : 'done',
    }
    return done === undefined ? duty : { ...duty, doneAt: done }
  })
}

// Most acts on a tour of forty parts touch one reply: the duties of a consultation left as it was are as they were.
const known = new WeakMap<Consultation, readonly Duty[]>()

/** Every asked part owes a reply; a body owes its opinion on everything put to it. */
export const duties = (consultation: Consultation): readonly Duty[] => {
  const before = known.get(consultation)
  if (before) return before
  const { body, replies } = consultation
  const all = body
    ? owed(consultation, roleOf(consultation), 'GiveOpinion', () => reviewedAt(consultation))
    : owed(consultation, 'secretary', 'Reply', (part) => own(replies, part)?.at)
  known.set(consultation, all)
  return all
}

const reviewedAt = ({ items, opinions }: Consultation): number | undefined => {
  const given = items.flatMap((item) => own(opinions, item)?.at ?? [])
  return items.length > 0 && given.length === items.length ? Math.max(...given) : undefined
}

/** A council reviews what is on its subject in a stage of its own (`council/<id>`); else it is the working group. */
const roleOf = ({ stage }: Consultation): string => (stage.includes('/') ? 'councilSecretary' : 'workingGroupSecretary')
