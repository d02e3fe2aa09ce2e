import { z } from 'zod'
import { procedureEdition } from './procedure.js'
import { dayInCalendar, id, inBoth, line, mark, ordinal, place, standing, streamId, title, zone } from './values.js'

const source = line.optional()
const bodyKind = z.enum([
  'plenary',
  'workingGroup',
  'council',
  'nationalPart',
  'chairsOffice',
  'secretariat',
  'superior',
])
export const role = z.enum([
  'head',
  'secretary',
  'contributor',
  'chair',
  'chairsOffice',
  'commissionSecretary',
  'secretariatOfficer',
  'workingGroupSecretary',
  'workingGroupMember',
  'councilSecretary',
  'councilMember',
  'observer',
  'pressOfficer',
  'auditor',
  'administrator',
])
export const body = z.strictObject({
  id,
  kind: bodyKind,
  name: inBoth,
  relation: inBoth.optional(),
  subjects: z.array(id).max(100).optional(),
  zone: zone.optional(),
  calendar: id.optional(),
  mark,
  source,
})
export const office = z.strictObject({ id, body: id, role, title: inBoth })
export const person = z.strictObject({ id, name: inBoth.optional() })
export const term = z.strictObject({
  office: id,
  person: id,
  from: dayInCalendar,
  to: dayInCalendar.optional(),
  standing: standing.optional(),
  authority: line.optional(),
  mark,
  source,
})
export const programme = z.strictObject({
  id,
  title,
  body: id.optional(),
  on: dayInCalendar.optional(),
  source: line,
  mark,
})
export const subject = z.strictObject({ id, name: inBoth })
export const pastSession = z.strictObject({ ordinal, heldOn: dayInCalendar, place, mark, source })
export const seat = z.strictObject({ zone, city: id })

/** What a commission is founded with; the rules of procedure apart. */
export const members = {
  id: streamId.refine((one) => /[^0-]/.test(one), 'Not an id of its own'),
  name: inBoth,
  rehearsal: z.boolean(),
  seat,
  calendar: id,
  subjects: z.array(subject).max(200),
  bodies: z.array(body).max(500),
  offices: z.array(office).max(5_000),
  persons: z.array(person).max(5_000),
  terms: z.array(term).max(10_000),
  programmes: z.array(programme).max(500),
  pastSessions: z.array(pastSession).max(500),
}

/** `procedure` names a procedure edition that is shipped, or is one itself, which may extend a shipped one. */
export const founding = z.strictObject({ ...members, procedure: z.union([id, procedureEdition]) })
