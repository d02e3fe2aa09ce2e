import type { Database, Statement } from '../database/database.js'
import { canBeKept } from '../door/texts.js'

const accountOf: Statement = { name: 'account_of', text: 'select account_of($1, $2) as account' }
/** Whoever signed in as the account that was meant signs in again. */
const unlink: Statement = {
  name: 'unlink_subject',
  text: `with gone as (delete from subject where issuer = $1 and subject = $2 returning account),
      ended as (
        update sign_in set revoked_at = now()
        where account in (select account from gone) and revoked_at is null returning 1
      )
    select account from gone`,
}

/** Whom an issuer of identities means: an administrator says so, as the owner. */
export class Subjects {
  constructor(private readonly database: Database) {}

  /** What the database cannot keep it was never told. */
  async accountOf(issuer: string, subject: string): Promise<string | null> {
    if (!canBeKept(subject)) return null
    return (await this.database.all<{ account: string | null }>(accountOf, [issuer, subject]))[0]?.account ?? null
  }

  /** From now on this subject means that account, whomever it meant before. */
  async link(issuer: string, subject: string, account: string): Promise<void> {
    await this.database.transaction(async (queries) => {
      await queries.all(unlink, [issuer, subject])
      await queries.all('insert into subject (issuer, subject, account) values ($1, $2, $3)', [
        issuer,
        subject,
        account,
      ])
    })
  }

  /** False: it meant nobody. */
  async unlink(issuer: string, subject: string): Promise<boolean> {
    return (await this.database.all(unlink, [issuer, subject])).length > 0
  }
}
