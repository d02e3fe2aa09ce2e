import { createHash, randomBytes } from 'node:crypto'
import { canonical, sha256 } from '../journal/payload.js'
import type { Knock } from './words.js'

/** An earlier answer to the same key. */
export interface Receipt {
  readonly salt: Buffer
  readonly request: Buffer
  readonly stream: string
  readonly firstVersion: number
  readonly lastVersion: number
}
/** The key of a person's act, and what it stands for. */
export interface Claim {
  readonly actor: string
  readonly key: string
  /** SHA-256 of all that was asked, with the texts in it. */
  readonly digest: Buffer
}

export function claimOf({ actor, key, stream, command, request }: Knock): Claim | null {
  if (actor.kind !== 'person' || key === undefined) return null
  const asked = canonical({ stream, office: actor.office, command, request })
  return { actor: actor.person, key, digest: sha256(asked) }
}

/** What a receipt keeps of a claim, in hex: once salt and text are erased, a short text cannot be guessed from it. */
export function receiptFor({ actor, key, digest }: Claim) {
  const salt = randomBytes(16)
  return { actor, key, salt: salt.toString('hex'), request: salted(salt, digest).toString('hex') }
}

export const isOf = ({ salt, request }: Receipt, { digest }: Claim): boolean => salted(salt, digest).equals(request)

const salted = (salt: Buffer, digest: Buffer): Buffer => createHash('sha256').update(salt).update(digest).digest()
