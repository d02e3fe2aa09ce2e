import type { Commission, Instant, PersonInOffice } from '@plenary/domain'
import type { Account, Visit } from '@plenary/store'
import type { Credential } from '../sign-in/credentials.js'

/** Who asks, in which office, of which stream; the guard finds it out, and nothing is answered without it. */
export interface Caller {
  readonly account: Account
  readonly actor: PersonInOffice
  /** Null: an administrator of the installation who asks of no stream. */
  readonly visit: Visit | null
  readonly commission: Commission | null
  /** When the request arrived, by the server's clock: it decides whether an act was in time. */
  readonly receivedAt: Instant
  /** The same by the clock of the commission. */
  readonly now: Instant
  readonly key: string | undefined
  readonly expectedVersion: number | undefined
}

/** Who has come in, before it is asked of what and in which office. */
export interface Holder {
  readonly account: Account
  readonly credential: Credential
  readonly receivedAt: Instant
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Stamped once, before anything else is done. */
    receivedAt: Instant
    /** Whose credential it is; set by the guard as soon as it knows. */
    account?: Account
    /** Set by the guard when all is in order. */
    caller?: Caller
    /** The same where no office matters. */
    holder?: Holder
    /** Of the problem that was answered: for the log. */
    code?: string
  }
}
