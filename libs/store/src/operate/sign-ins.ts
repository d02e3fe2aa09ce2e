import { createHash, randomBytes } from 'node:crypto'
import type { Database, Statement } from '../database/database.js'

/** What an issuer of identities says of somebody; of it that is kept by which the commission gives offices. */
export interface Said {
  readonly issuer: string
  readonly claims: Readonly<Record<string, unknown>>
}
export interface NewSignIn {
  readonly account: string
  /** The one office in which it lets its holder act; absent: any that the person holds. */
  readonly office?: string | undefined
  /** Who says whom they are, and what else of them. */
  readonly said?: Said | undefined
  /** It ends after so long without a request, and after so long in any case. */
  readonly idleMinutes: number
  readonly minutes: number
}

const begin: Statement = {
  name: 'begin_sign_in',
  text: `select begin_sign_in($1, $2, $3, now() + $4::int * interval '1 minute', now() + $5::int * interval '1 minute',
    $6, $7)`,
}
const beginUntil: Statement = {
  name: 'begin_sign_in_until',
  text: 'select begin_sign_in($1, $2, null, to_timestamp($3), to_timestamp($3), null, null)',
}
const see: Statement = { name: 'see_sign_in', text: `select see_sign_in($1, $2::int * interval '1 minute')` }
const end: Statement = { name: 'end_sign_ins', text: 'select end_sign_ins($1, $2) as ended' }

/** By another hash than a token's: a cookie cannot be shown as a token, nor a token as a cookie. */
export const signInHash = (secret: string): Buffer => createHash('sha256').update(`sign-in ${secret}`).digest()

/** Who signed in, until they sign out or it ends by itself. Its times are the database's. */
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly entrance: Database,
  ) {}

  /** Answers the secret that stands for it: it is shown once and not kept. */
  async begin({ account, office, said, idleMinutes, minutes }: NewSignIn): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    const { issuer = null, claims = null } = said ?? {}
    const more = [issuer, claims && JSON.stringify(claims)]
    await this.entrance.all(begin, [signInHash(secret), account, office ?? null, idleMinutes, minutes, ...more])
    return secret
  }

  /** What an issuer signed stands for its account until it expires; one that was ended stays so. */
  async beginUntil(hash: Buffer, account: string, endsAtSeconds: number): Promise<void> {
    await this.entrance.all(beginUntil, [hash, account, endsAtSeconds])
  }

  /** It was used: written at most once a minute. */
  async see(hash: Buffer, idleMinutes: number): Promise<void> {
    await this.database.all(see, [hash, idleMinutes])
  }

  /** Ends this one, or every one of the same account; answers how many. */
  async end(hash: Buffer, everywhere: boolean): Promise<number> {
    return (await this.database.all<{ ended: number }>(end, [hash, everywhere]))[0]?.ended ?? 0
  }
}
