import { personOf, signed } from '../../access/signed.js'
import type { Context } from '../../rule.js'
import type { DocumentCommand, DocumentEvent } from '../document.js'
import { refuse } from '../refusals.js'

type RegisterDocument = Extract<DocumentCommand, { type: 'RegisterDocument' }>

/** A document of a session is registered by who drafts it. */
export const registerDocument = (command: RegisterDocument, context: Context): readonly DocumentEvent[] => {
  const { commission, session, item, class: documentClass, title } = command
  if (!title.en && !title.ru) refuse.titleEmpty({ pointer: '/title' })
  const drafter = personOf(context.actor).body
  const about = { commission, session, ...(item && { item }), class: documentClass, title, drafter }
  const document = { id: context.stream, ...about }
  return [{ type: 'DocumentRegistered', v: 1, at: context.at, document, by: signed(context.actor) }]
}
