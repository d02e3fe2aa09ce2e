import { Defect, type Duty, type Notice } from '@plenary/domain'
import { projectedTables } from '../tables/projected.js'
import { columnsOf } from '../tables/table.js'

/** A row as JSON for PostgreSQL: its columns' names, instants as text, absent values as null. */
export type StoredRow = Readonly<Record<string, unknown>>
/** The stream that rows follow from. */
export interface Origin {
  readonly id: string
  readonly kind: string
  readonly circle: string
  readonly commission: string
}

const columns = new Map(projectedTables.map((one) => [one.name, columnsOf(one)]))

export function storedRow(table: string, { id, circle }: Origin, row: object): StoredRow {
  const values: Record<string, unknown> = { ...row, stream: id, circle }
  const known = columns.get(table)
  if (!known) throw new Defect(`there is no read table ${table}`)
  return Object.fromEntries(known.map(({ name, property, type }) => [name, stored(values[property], type)]))
}

const stored = (value: unknown, type: string): unknown =>
  type === 'timestamptz' && typeof value === 'number' ? new Date(value).toISOString() : (value ?? null)

export function storedDuty(origin: Origin, { holder, due, ...rest }: Duty): StoredRow {
  const { kind, commission } = origin
  const deadline = { dueFrom: due?.from, dueTo: due?.to, deadline: due }
  return storedRow('duty', origin, { ...rest, ...holder, ...deadline, kind, commission })
}

export const storedNotice = (origin: Origin, told: Notice): StoredRow =>
  storedRow('notice', origin, { ...told, commission: origin.commission })
