import { isContent } from '../title.js'
import type { Session } from './session.js'

/** Alone, or in a key made of several, as that of a duty. */
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
type IdOf = (id: string) => string

const renamed = (value: unknown, idOf: IdOf): unknown => {
  if (typeof value === 'string') return value.replace(uuid, (id) => idOf(id))
  if (Array.isArray(value)) return value.map((one) => renamed(one, idOf))
  if (typeof value !== 'object' || value === null) return value
  // That something was written is known in the copy; what it says is kept where it was written.
  if (isContent(value)) return { hash: value.hash }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [renamed(key, idOf), renamed(one, idOf)]))
}

/**
 * A session as it stands, for another commission: under ids of its own, and without what was written. It knows no desk
 * of a part and no session before or after it, and has been told nothing yet.
 */
export const copyOf = (session: Session, idOf: IdOf): Session => {
  const { successor: _, previous, ...copied } = session
  const { session: __, ...before } = previous ?? {}
  const alone = { ...copied, ...(previous && { previous: before }), desks: {}, noted: {} }
  return renamed(alone, idOf) as Session
}
