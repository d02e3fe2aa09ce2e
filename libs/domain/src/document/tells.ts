import type { Tell } from '../rule.js'
import type { Document } from './document.js'

/** The session learns which version is on the table. */
export const tells = (before: Document | null, after: Document): readonly Tell[] => {
  if (before?.versions === after.versions) return []
  const { id, item, class: documentClass, drafter, session } = after
  const last = after.versions.at(-1)
  const document = {
    id,
    ...(item && { item }),
    class: documentClass,
    drafter,
    version: last?.version ?? 0,
    sha256: last?.sha256 ?? null,
  }
  return [
    { to: { kind: 'session', id: session }, fact: { type: 'NoteDocument', document, ...(last && { at: last.at }) } },
  ]
}
