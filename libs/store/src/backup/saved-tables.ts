import { allTables } from '../tables/all.js'
import { signIn, signInAttempt, token } from '../tables/credentials.js'

/**
 * Whoever shows one of these is let in: what was ended after the backup would live again. The tries to sign in count
 * minutes only.
 */
const leftOut: readonly (typeof allTables)[number][] = [token, signIn, signInAttempt]

const nameOf = ({ name }: { readonly name: string }): string => name

export const notSaved: readonly string[] = leftOut.map(nameOf)
/** Every other table; no row of one is bound to a row of another before it is read. */
export const saved: readonly string[] = allTables
  .filter((table) => !leftOut.includes(table))
  .map(nameOf)
  .sort()
