import type { inboxView } from '@plenary/contract/http'
import { actInWords, type PersonInOffice, type Role } from '@plenary/domain'
import type { DutyRow } from '@plenary/store'
import type { z } from 'zod'
import { sent } from './sent.js'

type Inbox = z.output<typeof inboxView>
const week = 7 * 86_400_000

/** Whose duties an office sees to: the secretary of the commission also those of the unit. */
export const rolesSeenTo = ({ role }: PersonInOffice): readonly Role[] =>
  role === 'commissionSecretary' ? [role, 'secretariatOfficer'] : [role]

/** By what is left of each: consequences come at the end of a due moment that is a span. */
export function inboxViewOf(duties: readonly DutyRow[], about: Pick<Inbox, 'commission' | 'office' | 'now'>): Inbox {
  const inbox: Inbox = { ...about, overdue: [], thisWeek: [], later: [] }
  for (const duty of duties) {
    const left = (duty.deadline?.to ?? Infinity) - about.now
    const part = left < 0 ? inbox.overdue : left <= week ? inbox.thisWeek : inbox.later
    part.push(dutyOf(duty))
  }
  return inbox
}

function dutyOf({
  stream,
  kind,
  key,
  act,
  stage,
  body,
  role,
  subject,
  since,
  deadline,
}: DutyRow): Inbox['later'][number] {
  const optional = { stage: stage ?? undefined, subject: subject ?? undefined }
  return { stream, kind, key, act, todo: actInWords(act), body, role, since, ...optional, deadline: sent(deadline) }
}
