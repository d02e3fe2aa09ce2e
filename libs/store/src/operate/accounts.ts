import { createHash, randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import type { Database, Statement } from '../database/database.js'
import type { Account } from '../door/look.js'

/** Stands where an account names its commission: it belongs to none, its holder administers the installation. */
export const installation = '00000000-0000-0000-0000-000000000000'

export interface NewAccount {
  readonly person: string
  readonly commission: string
  readonly email?: string
  readonly language?: 'en' | 'ru'
}
export interface NewToken {
  /** The one office in which the token lets its holder act; absent: any that the person holds. */
  readonly office?: string
  readonly label?: string
  readonly expiresAt?: Date
}

/** 256 random bits cannot be guessed, so the hash needs neither salt nor slowness. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const holder: Statement = {
  name: 'holder',
  text: `select account as id, person, commission, language, office,
    array(select c.office from claims_held($1) c) as claimed from holder_of($1)`,
}

const disable: Statement = {
  name: 'disable_account',
  text: `with tokens as (update token set revoked_at = now() where account = $1 and revoked_at is null),
      sign_ins as (update sign_in set revoked_at = now() where account = $1 and revoked_at is null)
    update account set disabled_at = now() where id = $1 and disabled_at is null`,
}

/** Who may sign in. What they may do then follows from their terms in the commission. */
export class Accounts {
  constructor(private readonly database: Database) {}

  /** Answers the account's id; the account of a person who has one already is that one. */
  async open({ person, commission, email, language = 'en' }: NewAccount): Promise<string> {
    await this.database.all(
      `insert into account (id, person, commission, email, language) values ($1, $2, $3, $4, $5)
        on conflict (commission, person) do nothing`,
      [v4(), person, commission, email ?? null, language],
    )
    return (await this.of({ person, commission })) ?? ''
  }

  /** null: this person has none. */
  async of({ person, commission }: Pick<NewAccount, 'person' | 'commission'>): Promise<string | null> {
    const [row] = await this.database.all<{ id: string }>(
      'select id from account where commission = $1 and person = $2',
      [commission, person],
    )
    return row?.id ?? null
  }

  /** Answers the token itself: it is shown once and not kept. */
  async issueToken(account: string, { office, label, expiresAt }: NewToken = {}): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await this.database.all(
      'insert into token (hash, account, office, label, expires_at) values ($1, $2, $3, $4, $5)',
      [tokenHash(token), account, office ?? null, label ?? null, expiresAt ?? null],
    )
    return token
  }

  /** Whose credential this is, by its hash; null: nobody's, or no longer. */
  async holder(hash: Buffer): Promise<Account | null> {
    return (await this.database.all<Account>(holder, [hash]))[0] ?? null
  }

  /** False: nobody has such a token. One that was revoked before stays so. */
  async revokeToken(token: string): Promise<boolean> {
    const revoked = await this.database.all(
      'update token set revoked_at = coalesce(revoked_at, now()) where hash = $1 returning 1',
      [tokenHash(token)],
    )
    return revoked.length > 0
  }

  /** Every token of an account; how many there were to end. */
  async revokeTokens(account: string): Promise<number> {
    const revoked = await this.database.all(
      'update token set revoked_at = now() where account = $1 and revoked_at is null returning 1',
      [account],
    )
    return revoked.length
  }

  /** Ends every way in of an account at once: enabled again, it opens to none of these tokens and sign-ins. */
  async disable(account: string): Promise<void> {
    await this.database.all(disable, [account])
  }

  /** Opens again by password or subject, and by tokens that are issued from now on. */
  async enable(account: string): Promise<void> {
    await this.database.all('update account set disabled_at = null where id = $1', [account])
  }
}
