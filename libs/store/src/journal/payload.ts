import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor, StreamRef } from '@plenary/domain'
import { Defect } from '@plenary/domain'
import type { DomainEvent } from '../door/words.js'

/** The text of a value by RFC 8785: the same value has the same bytes wherever it is written. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Defect('a value without a JSON text')
  return text
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** One entry of the journal. */
export interface Entry {
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly actor: Actor
  readonly event: DomainEvent
  readonly key?: string
}

export const entryText = (ref: StreamRef, version: number, actor: Actor, event: DomainEvent, key?: string): string =>
  canonical({
    stream: ref.id,
    kind: ref.kind,
    version,
    actor,
    event,
    ...(key !== undefined && { key }),
  } satisfies Entry)
