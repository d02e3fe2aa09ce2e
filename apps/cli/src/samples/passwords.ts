import { randomBytes } from 'node:crypto'
import type { Store } from '@plenary/store'
import type { Login } from './login.js'

/**
 * Who may act in a sample signs in to the portal with an address that names the first of their offices, and who of its
 * holders they are: `plenary.chair-2@icmec.example`. One password opens all of them: they are of rehearsals, and it stands
 * where their tokens stand.
 */
export async function withPasswords(store: Store, sample: string, logins: readonly Login[]): Promise<Login[]> {
  const password = randomBytes(12).toString('base64url')
  const emails = emailsOf(sample, logins)
  for (const [account, email] of emails) await store.passwords.set(account, email, password)
  return logins.map((login) => ({ ...login, email: emails.get(login.account) ?? '', password }))
}

function emailsOf(sample: string, logins: readonly Login[]): ReadonlyMap<string, string> {
  const emails = new Map<string, string>()
  const holders = new Map<string, number>()
  for (const { account, office } of logins) {
    if (emails.has(account)) continue
    const holder = (holders.get(office) ?? 0) + 1
    holders.set(office, holder)
    emails.set(account, `${office}${holder > 1 ? `-${String(holder)}` : ''}@${sample}.example`)
  }
  return emails
}
