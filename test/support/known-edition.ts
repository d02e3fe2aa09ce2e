import { Refusal } from '@plenary/domain'
import type { Command } from './world-words.js'

/** As the door does: of an edition that nobody keeps there are no rules. */
export function checkEdition({ type, hash }: Command, editions: Readonly<Record<string, unknown>>): void {
  if (!['PutEditionInForce', 'AdoptProcedure'].includes(type) || Object.hasOwn(editions, String(hash))) return
  throw new Refusal({ status: 404, code: 'procedure.unknown', en: 'No such edition', ru: 'Такой редакции нет' })
}
