import { createHash } from 'node:crypto'
import type { PersonInOffice } from '@plenary/domain'
import { fault } from '../faults/http-fault.js'

/** Who sees the same: what an answer shows follows from role and body, and from the state as it was last made anew. */
export const visibilityOf = ({ role, body }: PersonInOffice, rebuiltAt: number | null): string =>
  createHash('sha256')
    .update(JSON.stringify([role, body, rebuiltAt]))
    .digest('hex')
    .slice(0, 12)

export const entityTag = (version: number, visibility: string): string => `"${String(version)}.${visibility}"`

/** The version that If-Match names; the class behind it says only who looked. */
export function expectedVersionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const version = /^"(\d{1,9})(\.[0-9a-f]{12})?"$/.exec(header)?.[1]
  return version === undefined ? fault.preconditionMalformed({ header: 'If-Match' }) : Number(version)
}

/** Weak comparison, as reads do (RFC 9110, 13.1.2). */
export const isKnown = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))

export function keyOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)
    ? header
    : fault.keyMissing({ header: 'Idempotency-Key' })
}
