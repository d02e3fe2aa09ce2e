import { isSame } from './same.js'
import { segment } from './procedure/fault.js'

/** One difference; `null` stands on the side that does not say it. */
export interface Change {
  /** A JSON pointer (RFC 6901). */
  readonly pointer: string
  readonly was: unknown
  readonly is: unknown
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && (!Array.isArray(value) || value.every(isFields))

/** What is said otherwise. Lists of names compare as a whole: whose order matters has changed altogether. */
export const changes = (was: unknown, is: unknown, at = ''): Change[] => {
  if (was === is) return []
  if (!isFields(was) || !isFields(is) || Array.isArray(was) !== Array.isArray(is))
    return isSame(was, is) ? [] : [{ pointer: at, was: was ?? null, is: is ?? null }]
  const keys = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...keys].flatMap((key) => changes(was[key], is[key], `${at}/${segment(key)}`))
}
