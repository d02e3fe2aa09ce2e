import pg from 'pg'

/** The store cannot answer now, and may later: answered 503 with Retry-After, retried by conductors. */
export class Outage extends Error {
  override readonly name = 'Outage'
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options)
  }
}

/** SQLSTATEs that say that the server is away, short of something or too slow, not that the statement is wrong. */
const passing = /^(08|53|57P|57014|55P03|25P03)/
const lost = /ECONN|EPIPE|ETIMEDOUT|terminated|timeout exceeded|not queryable|Connection ended|Client was closed/

/** Faults of the connection become outages, everything else stays what it is. */
export function named(error: unknown): unknown {
  // By its fields, not by its class: what Node itself throws may be of another realm.
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  const text = typeof code === 'string' ? code : ''
  const away = error instanceof pg.DatabaseError ? passing.test(text) : lost.test(`${text} ${String(message)}`)
  return away ? new Outage('store.away', { cause: text || message }, { cause: error }) : error
}

/** Another transaction was in the way of this one: the same again may succeed. */
export const isCrossed = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')

export const breaks = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint

/** The database itself refused an act: it is another's, or in a circle that is closed to who shows the credential. */
export const isBarred = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.constraint === 'act_of_caller' || error.constraint === 'act_in_open_circle')
