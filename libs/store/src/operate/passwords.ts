import { randomBytes } from 'node:crypto'
import { refusals } from '@plenary/domain'
import { breaks } from '../database/outage.js'
import type { Database, Statement } from '../database/database.js'

/** Where a password is all that is asked for, NIST SP 800-63B-4 wants so many characters. */
const shortestPassword = 15

const refuse = refusals({
  tooShort: [
    422,
    'password.tooShort',
    'A password has at least 15 characters',
    'В пароле должно быть не меньше 15 знаков',
  ],
  emailTaken: [
    409,
    'password.emailTaken',
    'Another account signs in with this e-mail address',
    'С этим адресом входит другая учётная запись',
  ],
})

/** Argon2id, the library's own choice, with the parameters of OWASP's cheat sheet: KiB, passes, lanes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const known: Statement = { name: 'password_of', text: 'select account, hash from password_of($1)' }
const keep: Statement = {
  name: 'keep_password',
  text: `with kept as (
      insert into password (account, email, hash) values ($1, $2, $3)
      on conflict on constraint password_key do update set email = excluded.email, hash = excluded.hash, set_at = now()
    )
    update sign_in set revoked_at = now() where account = $1 and revoked_at is null`,
}

/** The same characters count as the same however a keyboard composes them. */
const spelt = (password: string): string => password.normalize('NFKC')
/** The same address however it is typed. */
export const addressOf = (email: string): string => email.trim().normalize('NFKC').toLowerCase()

/** Loaded by who needs it: most processes never do. */
const argon2 = () => import('@node-rs/argon2')

/** Takes the place of a hash that is not there: who has no account waits as long as who has one. */
let nobodys: Promise<string> | undefined

export class Passwords {
  constructor(private readonly database: Database) {}

  /** As the owner. Whoever signed in with an earlier password signs in again. */
  async set(account: string, email: string, password: string): Promise<void> {
    if (Array.from(password).length < shortestPassword) refuse.tooShort({ shortest: shortestPassword })
    const hash = await (await argon2()).hash(spelt(password), cost)
    try {
      await this.database.all(keep, [account, addressOf(email), hash])
    } catch (error) {
      if (breaks(error, 'password_of_email')) refuse.emailTaken()
      throw error
    }
  }

  /** Whose e-mail and password these are; null: nobody's. */
  async holder(email: string, password: string): Promise<string | null> {
    const { hash, verify } = await argon2()
    nobodys ??= hash(randomBytes(32).toString('hex'), cost)
    const dummy = await nobodys
    const [row] = await this.database.all<{ account: string; hash: string }>(known, [addressOf(email)])
    const isRight = await verify(row?.hash ?? dummy, spelt(password))
    return isRight && row ? row.account : null
  }
}
