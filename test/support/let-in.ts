import { readConfig, type SignInSettings } from '@plenary/config'
import type { Http } from './http-commission.js'

/** How people may come in, as an operator sets it. */
export const signInBy = (environment: Record<string, string> = {}): SignInSettings =>
  readConfig({ PLENARY_PASSWORDS: 'on', ...environment }).signIn

export const password = 'correct horse battery staple'

/** Gives a person of the commission a password; answers the body with which they sign in. */
export async function letIn({ stores }: Http, person: string, commission: string) {
  const owner = stores.open('owner')
  const account = await owner.accounts.open({ person, commission })
  const email = `${person}.${commission}@example.org`
  await owner.passwords.set(account, email, password)
  return { account, body: { email, password } }
}
