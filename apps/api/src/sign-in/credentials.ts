import type { SignInSettings } from '@plenary/config'
import { signInHash, type Store, tokenHash } from '@plenary/store'
import type { Instant } from '@plenary/domain'
import type { FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'
import { cookies, cookieOf } from './cookie.js'
import type { SystemTokens } from './system-tokens.js'

/** What was shown, by its hash; whose it is, the database says. */
export interface Credential {
  readonly hash: Buffer
  readonly way: 'cookie' | 'bearer'
}

const challenge = { 'www-authenticate': 'Bearer' }
const aMinute = 60_000

/** Reads what a caller shows: a bearer token or, where there is none, the cookie. */
export class Credentials {
  /** When a sign-in was last noted as used by this process. */
  readonly #seen = new Map<string, Instant>()

  constructor(
    private readonly store: Store,
    private readonly settings: SignInSettings,
    private readonly systems: SystemTokens | undefined,
  ) {}

  async of(request: FastifyRequest): Promise<Credential> {
    const { authorization } = request.headers
    if (authorization !== undefined) return this.#bearer(tokenIn(authorization), request.receivedAt)
    const secret = cookieOf(request, cookies.signIn)
    return secret === undefined ? missing() : { hash: signInHash(secret), way: 'cookie' }
  }

  /** Tokens of ours have no dots. One that is signed is known by what is signed: a signature can be spelt in many ways. */
  async #bearer(token: string, at: Instant): Promise<Credential> {
    const [signed] = /^.+(?=\.)/.exec(token) ?? []
    const credential = { hash: tokenHash(signed ?? token), way: 'bearer' } as const
    if (token.includes('.') && !(await this.systems?.accept(token, credential.hash, at))) unknownTo(credential)
    return credential
  }

  /** A sign-in goes on while it is used. Noted at most once a minute: reads stay reads. */
  async see({ hash, way }: Credential, at: Instant): Promise<void> {
    if (way === 'bearer') return
    const key = hash.toString('base64')
    if (at - (this.#seen.get(key) ?? 0) < aMinute) return
    for (const [old, then] of this.#seen) if (at - then >= aMinute) this.#seen.delete(old)
    this.#seen.set(key, at)
    await this.store.signIns.see(hash, this.settings.idleMinutes)
  }
}

const missing = (): never => fault.tokenMissing({}, challenge)

/** Nobody's, or no longer: which of the two is not told. */
export const unknownTo = ({ way }: Credential): never =>
  way === 'cookie' ? fault.signInUnknown({}, challenge) : fault.tokenUnknown({}, challenge)

function tokenIn(authorization: string): string {
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization) ?? []
  return token ?? missing()
}
