import { commissionAggregate } from '@plenary/domain'
import { installation, type Store } from '@plenary/store'
import { CommandFault, exitCode } from '../exit-codes.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'

/** Whose account. */
export interface Of {
  readonly commission: string
  readonly person: string
}
/** By what the way in will open an office: the one that a token names; or also a claim of this issuer. */
interface Through {
  readonly office?: string
  readonly issuer?: string
}

export const unknown = (what: string): CommandFault => new CommandFault(exitCode.notFound, what)

/**
 * Rights follow from terms: without one the way in would lead nowhere, but where the commission gives offices by what an
 * issuer says of whoever signs in there. Who administers the installation needs none.
 */
export async function checkHolder(
  reads: Store['reads'],
  { commission, person }: Of,
  { office, issuer }: Through = {},
): Promise<void> {
  if (commission === installation && office === undefined) return
  const found = await reads.stateOf(commissionAggregate, commission)
  if (!found) throw unknown(`there is no commission ${commission}`)
  if (found.state.claims.some((claim) => claim.issuer === issuer)) return
  const held = found.state.terms.filter((term) => term.person === person)
  if (held.length === 0) throw unknown(`${person} holds no term in this commission`)
  if (office !== undefined && !held.some((term) => term.office === office))
    throw unknown(`${person} holds no term in the office ${office}`)
}

type Home = Of & { readonly home: string | undefined }

/** The account of a person, opened where there is none; what opens it to somebody only the owner may write. */
export async function withAccount(
  { home, commission, person }: Home,
  through: Through,
  work: (store: Store, account: string) => Promise<void>,
): Promise<string> {
  return withStore(foundConfig(home), 'owner', async (store) => {
    await checkHolder(store.reads, { commission, person }, through)
    const account = await store.accounts.open({ person, commission })
    await work(store, account)
    return account
  })
}

/** The account that there is. */
export async function ofAccount<T>(
  { home, commission, person }: Home,
  work: (store: Store, account: string) => Promise<T>,
): Promise<T> {
  return withStore(foundConfig(home), 'owner', async (store) => {
    const account = await store.accounts.of({ person, commission })
    if (account === null) throw unknown(`${person} has no account in this commission`)
    return work(store, account)
  })
}
