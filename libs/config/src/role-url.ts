import { createHmac } from 'node:crypto'

/** The roles with which processes of ours connect. */
export type OwnRole = 'plenary_api' | 'plenary_entrance' | 'plenary_engine'

/**
 * The connection of a role of ours, when only the administrator's is given: same server and database, and a password that
 * follows from his, so that whoever migrates and whoever connects agree on it without a second secret.
 * `migrate` sets the role's password to the one that stands in this URL.
 */
export function roleUrl(adminUrl: string, role: OwnRole): string {
  const url = new URL(adminUrl)
  const secret = decodeURIComponent(url.password)
  url.username = role
  // Without a password the server trusts the address or the certificate; there is nothing to derive then.
  url.password = secret === '' ? '' : createHmac('sha256', secret).update(role).digest('hex')
  return url.href
}
