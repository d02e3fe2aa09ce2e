import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor, StreamRef } from '@plenary/domain'
import { Defect } from '@plenary/domain'

/** The text of a value by RFC 8785: the same value has the same bytes wherever it is written. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Defect('a value without a JSON text')
  return text
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/**
 * One entry of the journal: the RFC 8785 text of `{ actor, event, key?, kind, stream, version }`. Its keys are in their
 * order here, so that the event, which may be long, is written out once.
 */
export function entryText(ref: StreamRef, version: number, actor: Actor, event: string, key?: string): string {
  const { id, kind } = ref
  const keyText = key === undefined ? '' : `"key":${canonical(key)},`
  return `{"actor":${canonical(actor)},"event":${event},${keyText}${canonical({ kind, stream: id, version }).slice(1)}`
}
