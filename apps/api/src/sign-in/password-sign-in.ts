import type { SignInSettings } from '@plenary/config'
import { addressOf, type Allowance, type Store } from '@plenary/store'
import { fault } from '../faults/http-fault.js'
import { networkOf } from './address.js'

/** Guessing one password, and one password tried on everybody. */
const ofAddress: Allowance = { burst: 30, everySeconds: 10 }
const ofAccount: Allowance = { burst: 10, everySeconds: 60 }
/** So long a network counts as one of theirs after somebody signed in there. */
const daysAtHome = 30

export class PasswordSignIn {
  constructor(
    private readonly store: Store,
    private readonly settings: Pick<SignInSettings, 'passwords'>,
  ) {}

  get isOpen(): boolean {
    return this.settings.passwords
  }

  /** The account whose e-mail and password these are; whether there is such an account is told to nobody else. */
  async accountOf(email: string, password: string, address: string): Promise<string> {
    if (!this.settings.passwords) fault.passwordsOff()
    const { attempts, passwords } = this.store
    const from = `address ${networkOf(address)}`
    // In this order no e-mail, whatever stands in it, is the name of somebody else's tries.
    const home = `${from} email ${addressOf(email)}`
    // Who guesses elsewhere keeps nobody out who is where they signed in before: these tries are counted apart.
    const about = (await attempts.remembers(`home ${home}`)) ? home : `email ${addressOf(email)}`
    for (const [subject, allowance] of [[from, ofAddress] as const, [about, ofAccount] as const]) {
      const seconds = await attempts.take(subject, allowance)
      if (seconds > 0) fault.tooManyAttempts({}, { 'retry-after': String(seconds) })
    }
    const account = (await passwords.holder(email, password)) ?? fault.signInRefused()
    await Promise.all([
      attempts.giveBack(from, ofAddress),
      attempts.forgive(about),
      attempts.remember(`home ${home}`, daysAtHome),
    ])
    return account
  }
}
