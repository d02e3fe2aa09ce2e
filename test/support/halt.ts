import type { Stores } from './tally-store.js'
import { until } from './until.js'

const halt = '4711'

/**
 * Every act stops at this step of the door's function, `before journal`, while the work goes on; with `rows` only where
 * it comes to such a row of that table.
 */
export async function haltedAt(stores: Stores, step: string, work: () => Promise<void>, rows?: string): Promise<void> {
  const [when, table] = step.split(' ') as [string, string]
  await stores.sql(`create or replace function halt() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(${halt}); return new; end $$`)
  const each = rows === undefined ? 'statement' : `row when (${rows})`
  await stores.sql(`create trigger halt ${when} insert or update on ${table} for each ${each} execute function halt()`)
  await stores.holding(`select pg_advisory_lock(${halt})`, work)
  await stores.sql(`drop trigger halt on ${table}`)
}

export const untilThereIs = (stores: Stores, what: string, question: string): Promise<boolean> =>
  until(what, async () => (await stores.sql(question)).length > 0)

export const untilHalted = (stores: Stores): Promise<boolean> =>
  untilThereIs(stores, 'an act at the halt', `select from pg_locks where objid = ${halt} and not granted`)
