import { createHash, randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import { refuse } from './refusals.js'
import type { Command } from './words.js'

/** What a person wrote, apart from the act: it can be erased and leaves its proof. */
export interface Content {
  readonly id: string
  /** 16 random bytes in hex: without them a short text could be guessed from its hash. */
  readonly salt: string
  readonly text: string
}
export interface Lodged {
  readonly command: Command
  readonly contents: readonly Content[]
}

/** Replaces every `{ text }` of a command by `{ content, hash }`. */
export function lodge(command: Command): Lodged {
  const contents: Content[] = []
  return { command: lodged(command, contents) as Command, contents }
}

export const contentHash = (salt: Buffer, bytes: Buffer): string =>
  createHash('sha256').update(salt).update(bytes).digest('hex')

function lodged(value: unknown, contents: Content[]): unknown {
  if (typeof value === 'string') return kept(value)
  if (Array.isArray(value)) return value.map((one) => lodged(one, contents))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === 'text' && typeof first[1] === 'string')
    return put(kept(first[1]), contents)
  return Object.fromEntries(entries.map(([name, one]) => [kept(name), lodged(one, contents)]))
}

function put(text: string, contents: Content[]) {
  const salt = randomBytes(16)
  const content = { id: v4(), salt: salt.toString('hex'), text }
  contents.push(content)
  return { content: content.id, hash: contentHash(salt, Buffer.from(text, 'utf8')) }
}

/** PostgreSQL keeps no NUL in text, and half a surrogate pair has no UTF-8 form to hash. */
export const canBeKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const kept = (text: string): string => (canBeKept(text) ? text : refuse.commandMalformed())
