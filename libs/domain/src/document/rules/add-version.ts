import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Document, DocumentCommand, DocumentEvent } from '../document.js'
import { refuse } from '../refusals.js'

type AddVersion = Extract<DocumentCommand, { type: 'AddVersion' }>

/** The drafter adds a version; versions are numbered and known by what they contain. */
export const addVersion: Rule<Document, AddVersion, DocumentEvent> = (document, command, { actor, at }) => {
  if (personOf(actor).body !== document.drafter) refuse.notDrafter({ drafter: document.drafter })
  if (document.paper) refuse.cardOnly()
  const { sha256, bytes, language } = command
  if (document.versions.at(-1)?.sha256 === sha256) refuse.sameVersion({ sha256, pointer: '/sha256' })
  const version = { version: document.versions.length + 1, sha256, bytes, language, at, by: signed(actor) }
  return [{ type: 'VersionAdded', v: 1, at, version }]
}
