import { readFileSync } from 'node:fs'
import type { SignInSettings } from '@plenary/config'
import type { Instant } from '@plenary/domain'
import { Outage, type Store } from '@plenary/store'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose'

type Settings = NonNullable<SignInSettings['systems']>

/** In seconds: so far the clock of an issuer may be from ours. */
const tolerance = 30
/** The end of the year 9999, in seconds: a token may be good for longer than any database counts. */
const lastSecond = 253_402_300_799
/** Tokens that this process has seen in order; the next request with one finds it in the database. */
const room = 10_000

/** Faults of the token itself, whoever made it. Of any other the issuer is the cause: it cannot be asked now. */
const ofToken = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
]

/**
 * Takes what an issuer signed for a system. A token that is in order becomes a sign-in of the account that its subject
 * means, until it expires: so whose it is, is looked up where every credential is, and it can be ended like any other.
 */
export class SystemTokens {
  readonly #keys: JWTVerifyGetKey
  readonly #known = new Set<string>()

  constructor(
    private readonly store: Store,
    private readonly settings: Settings,
  ) {
    this.#keys = keysAt(settings.keys)
  }

  /** False: it proves nothing, whatever the reason. `hash` is by what it is known. */
  async accept(token: string, hash: Buffer, at: Instant): Promise<boolean> {
    const payload = await this.#verified(token, at)
    if (!payload) return false
    const key = hash.toString('base64')
    if (this.#known.has(key)) return true
    const { issuer } = this.settings
    const account = await this.store.subjects.accountOf(issuer, payload.sub)
    if (account === null) return false
    await this.store.signIns.beginUntil(hash, account, Math.min(payload.exp + tolerance, lastSecond))
    if (this.#known.size >= room) this.#known.clear()
    this.#known.add(key)
    return true
  }

  async #verified(token: string, at: Instant): Promise<Required<Pick<JWTPayload, 'sub' | 'exp'>> | null> {
    const { issuer, audience, algorithms, type: typ } = this.settings
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        ...{ issuer, audience, algorithms, typ, clockTolerance: tolerance, currentDate: new Date(at) },
      })
      const { sub, exp } = payload
      return typeof sub === 'string' && sub !== '' && exp !== undefined ? { sub, exp } : null
    } catch (error) {
      if (ofToken.some((fault) => error instanceof fault)) return null
      throw new Outage('signIn.issuerAway', {}, { cause: error })
    }
  }
}

/** Keys at an address are fetched when they are needed, and anew where a token names one that is not among them. */
const keysAt = (place: string): JWTVerifyGetKey =>
  /^https?:/.test(place)
    ? createRemoteJWKSet(new URL(place))
    : createLocalJWKSet(JSON.parse(readFileSync(place, 'utf8')) as JSONWebKeySet)
