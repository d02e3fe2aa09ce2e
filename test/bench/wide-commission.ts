import { randomUUID } from 'node:crypto'
import { procedure } from '@plenary/data'
import type { CommissionFounding, PersonInOffice, Role } from '@plenary/domain'
import { editionOf } from '@plenary/store'
import { CommissionAtWork } from '../support/commission-at-work.js'
import type { House } from '../support/house.js'

type Body = CommissionFounding['bodies'][number]

export const subjects = ['standards', 'trade', 'statistics'] as const

/** Whoever holds this role in this body. */
export const holder = (role: string, body: string): PersonInOffice => ({
  kind: 'person',
  person: `${role} of ${body}`,
  office: `${role}/${body}`,
  body,
  role: role as Role,
})
export const chair = holder('chair', 'plenary')
export const officer = holder('secretariatOfficer', 'secretariat')
export const administrator = holder('administrator', 'secretariat')

const body = (id: string, kind: Body['kind'], more: Partial<Body> = {}): Body => ({
  id,
  kind,
  name: { en: id, ru: id },
  mark: 'A',
  ...more,
})

export const partsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `part-${String(index + 1)}`)

/** The one who comes through the API. */
const officerAtWork: Pick<CommissionFounding, 'offices' | 'persons' | 'terms'> = {
  offices: [{ id: officer.office, body: officer.body, role: officer.role, title: { en: 'Officer', ru: 'Сотрудник' } }],
  persons: [{ id: officer.person }],
  terms: [{ office: officer.office, person: officer.person, from: '2020-01-01', mark: 'A' }],
}

/** The fullest of the shipped editions. */
export const edition = procedure('icmec')

/** A rehearsal with so many parts, councils and a working group. */
export function wideFounding(parts: number): CommissionFounding {
  return {
    id: randomUUID(),
    name: { en: 'Wide commission', ru: 'Широкая комиссия' },
    rehearsal: true,
    seat: { zone: 'Europe/Moscow', city: 'Seat' },
    calendar: 'training',
    subjects: subjects.map((id) => ({ id, name: { en: id, ru: id } })),
    bodies: [
      body('plenary', 'plenary'),
      body('secretariat', 'secretariat'),
      body('superior', 'superior'),
      body('chairs-office', 'chairsOffice'),
      body('working-group', 'workingGroup'),
      ...subjects.map((id) => body(`council-${id}`, 'council', { subjects: [id] })),
      ...partsOf(parts).map((id) => body(id, 'nationalPart')),
    ],
    ...officerAtWork,
    programmes: [],
    pastSessions: [{ ordinal: 1, heldOn: '2026-11-12', place: { city: 'Seat' }, mark: 'A' }],
    procedure: { id: edition.id, hash: editionOf(edition).hash },
  }
}

/** Founds it in a house. */
export async function foundWide(house: House, parts: number): Promise<CommissionAtWork> {
  const founding = wideFounding(parts)
  const commission = new CommissionAtWork(house, founding.id)
  await commission.found(administrator, founding, edition)
  return commission
}
