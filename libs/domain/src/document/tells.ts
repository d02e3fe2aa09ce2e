import type { Tell } from '../rule.js'
import type { Document } from './document.js'

/** The session learns which version is on the table; of what is restricted no more than that, under another id. */
export const tells = (before: Document | null, after: Document): readonly Tell[] => {
  if (before?.versions === after.versions && before.access === after.access) return []
  const { id, card = id, item, class: documentClass, drafter, session, access, paper } = after
  const last = after.versions.at(-1)
  const document = {
    id: card,
    ...(item && { item }),
    class: documentClass,
    drafter,
    version: last?.version ?? (paper ? 1 : 0),
    sha256: (access ? null : last?.sha256) ?? null,
    ...(access && { access }),
  }
  const fact = { type: 'NoteDocument', document, ...(last && { at: last.at }) }
  return [{ to: { kind: 'session', id: session }, ...(access && { as: card }), fact }]
}
