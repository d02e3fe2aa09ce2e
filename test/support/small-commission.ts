import { randomUUID } from 'node:crypto'
import type { CommissionFounding, PersonInOffice, Role } from '@plenary/domain'

const parts = ['alder', 'birch', 'cedar'] as const
export type Part = (typeof parts)[number]

const office = (role: Role, body: string): PersonInOffice => ({
  kind: 'person',
  person: `${role} of ${body}`,
  office: `${role}/${body}`,
  body,
  role,
})

/** Who acts: `people.secretaryOf('alder')` does what the secretary of that part may do. */
export const people = {
  administrator: office('administrator', 'secretariat'),
  chair: office('chair', 'plenary'),
  commissionSecretary: office('commissionSecretary', 'secretariat'),
  secretaryOf: (part: Part) => office('secretary', part),
}

const body = (id: string, kind: CommissionFounding['bodies'][number]['kind']) => ({
  id,
  kind,
  name: { en: id, ru: id },
  mark: 'A' as const,
})

/** Three parts, a chair and a secretariat: enough for a session of three stages. */
export const smallCommission = (rehearsal: boolean, procedure: { id: string; hash: string }): CommissionFounding => ({
  id: randomUUID(),
  name: { en: 'Small commission', ru: 'Малая комиссия' },
  rehearsal,
  seat: { zone: 'Europe/Moscow', city: 'Alder' },
  calendar: 'training',
  subjects: [],
  bodies: [
    body('plenary', 'plenary'),
    body('secretariat', 'secretariat'),
    ...parts.map((part) => body(part, 'nationalPart')),
  ],
  offices: [],
  persons: [],
  terms: [],
  programmes: [],
  pastSessions: [],
  procedure,
})
