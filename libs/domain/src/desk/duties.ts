import type { Duty } from '../reminders/duty.js'
import type { Desk, Draft } from './desk.js'

/** The head owes a signature to what is drafted, the secretary the submission of what is signed. */
export const duties = ({ part, drafts }: Desk): readonly Duty[] =>
  Object.values(drafts)
    .filter(({ status }) => status === 'open')
    .map((draft) => dutyOf(draft, part))

const dutyOf = ({ id: subject, at, signed }: Draft, body: string): Duty => {
  const [act, role] = signed ? (['SubmitDraft', 'secretary'] as const) : (['SignDraft', 'head'] as const)
  const since = signed?.at ?? at
  return { key: `${subject}/${act}`, act, holder: { body, role }, subject, since, due: null, state: 'open' }
}
