import { createHash } from 'node:crypto'
import { v4 } from 'uuid'
import type { Queries, Statement } from '../database/database.js'
import { refuse } from './refusals.js'
import type { Command } from './words.js'

/** Bytes that nobody can guess. */
export type Random = (size: number) => Buffer
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
export function lodge(command: Command, random: Random): Lodged {
  const contents: Content[] = []
  const put = (text: string) => {
    const salt = random(16)
    const content = { id: v4({ random: random(16) }), salt: salt.toString('hex'), text }
    contents.push(content)
    return { content: content.id, hash: contentHash(salt, Buffer.from(text, 'utf8')) }
  }
  return { command: lodged(command, put) as Command, contents }
}

const texts: Statement = {
  name: 'texts',
  text: `select id, convert_from(bytes, 'UTF8') as text from content
    where circle = $1 and id = any($2) and bytes is not null`,
}

/** What persons wrote, by the ids under which a circle keeps it; what was erased is absent. */
export async function readTexts(
  queries: Queries,
  circle: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.all<{ id: string; text: string }>(texts, [circle, ids])
  return new Map(rows.map(({ id, text }) => [id, text]))
}

export const contentHash = (salt: Buffer, bytes: Buffer): string =>
  createHash('sha256').update(salt).update(bytes).digest('hex')

function lodged(value: unknown, put: (text: string) => object): unknown {
  if (typeof value === 'string') return kept(value)
  if (Array.isArray(value)) return value.map((one) => lodged(one, put))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === 'text' && typeof first[1] === 'string') return put(kept(first[1]))
  return Object.fromEntries(entries.map(([name, one]) => [kept(name), lodged(one, put)]))
}

/** PostgreSQL keeps no NUL in text, and half a surrogate pair has no UTF-8 form to hash. */
export const canBeKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const kept = (text: string): string => (canBeKept(text) ? text : refuse.commandMalformed())
