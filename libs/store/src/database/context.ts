import { AsyncLocalStorage } from 'node:async_hooks'
import { Defect } from '@plenary/domain'

interface Context {
  /** By its SHA-256. */
  credential: Buffer | null
}
const contexts = new AsyncLocalStorage<Context>()

/**
 * Whatever the work asks of the database it asks in the name of who shows a credential, now or later by `show`: the
 * database finds out by itself who that is and which circles are open to them. To nobody none is.
 */
export const inContext = <T>(credential: Buffer | null, work: () => T): T => contexts.run({ credential }, work)

export function show(credential: Buffer): void {
  const context = contexts.getStore()
  if (!context) throw new Defect('a credential was shown where nothing is asked in its name')
  context.credential = credential
}

export const credentialNow = (): Buffer | null => contexts.getStore()?.credential ?? null
