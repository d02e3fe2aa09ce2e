import { createHash } from 'node:crypto'
import { fault } from '../faults/http-fault.js'

/** How far the journals of somebody's own circles are told, in the order of the circles; of others it says nothing. */
export type Positions = readonly number[]

/** Tells one set of circles from another: what was told of one says nothing about another. */
const markOf = (circles: readonly string[]): string =>
  createHash('sha256').update(circles.join()).digest('hex').slice(0, 8)

export const eventIdOf = (circles: readonly string[], positions: Positions): string =>
  `${positions.join('.')}-${markOf(circles)}`

const header = 'Last-Event-ID'
const pattern = /^(\d{1,15}(?:\.\d{1,15})?)-([0-9a-f]{8})$/

/** Where somebody stopped to listen; null: in other circles than these. Undefined: they come for the first time. */
export function positionsIn(
  value: string | string[] | undefined,
  circles: readonly string[],
): Positions | null | undefined {
  if (value === undefined) return undefined
  const [, seqs, mark] = (typeof value === 'string' ? pattern.exec(value) : null) ?? fault.eventIdMalformed({ header })
  const positions = String(seqs).split('.').map(Number)
  return mark === markOf(circles) && positions.length === circles.length ? positions : null
}
