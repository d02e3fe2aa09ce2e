import type { MigrationInterface, QueryRunner } from 'typeorm'
import { roles } from '../database/role.js'
import { answersSql } from '../walls/answers-sql.js'
import { holder, sightSql } from '../walls/sight-sql.js'
import { knownTermsSql, termSql } from './terms.js'

/** Whose a credential is, by its SHA-256; no row: nobody's, or no longer. */
const holderSql = `
create function holder_of(hash bytea) returns table (${holder})
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person, a.commission, a.language, t.office
  from token t join account a on a.id = t.account and a.disabled_at is null
  where t.hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
$$;`

const seen = 'circle in (select circles_seen())'
const known = 'circle in (select circles_known())'
/** A commission itself is known to more than see into its circle; whatever else is in a circle, is not. */
const streams = `case when kind = 'commission' then ${known} else ${seen} end`

/** Which rows the API reads of each table, in the name of its caller; null: none, whoever it is. */
const apiReads: Readonly<Record<string, string | null>> = {
  circle: 'id in (select circles_known())',
  stream: streams,
  journal: streams,
  content: seen,
  receipt: `${known} and actor = (select person from caller())`,
  commission: known,
  session: known,
  clock: 'commission in (select circles_known())',
  ...Object.fromEntries(
    ['duty', 'notice', 'agenda_item', 'document', 'consultation', 'decision', 'clause', 'assignment'].map((table) => [
      table,
      seen,
    ]),
  ),
  ...Object.fromEntries(['account', 'token', 'term', 'outbox', 'incident'].map((table) => [table, null])),
}
/** What the relay, the keeper of time and the conductors need; what persons wrote and who they are is not among it. */
const engineMay: Readonly<Record<string, string>> = {
  circle: 'select',
  stream: 'select',
  journal: 'select',
  commission: 'select',
  consultation: 'select',
  clock: 'select, insert, update',
  incident: 'select, insert, update',
  outbox: 'select, insert, update, delete',
}

/**
 * Row security, forced on the owner too. Editions, calendars and service minutes are no affair of a circle: they have
 * none.
 */
export class RowSecurity1764700000000 implements MigrationInterface {
  readonly name = 'RowSecurity1764700000000'

  async up(runner: QueryRunner): Promise<void> {
    const { owner, api, engine } = roles
    for (const sql of [termSql, knownTermsSql, holderSql, sightSql, answersSql]) await runner.query(sql)
    await runner.query(`revoke all on all tables in schema public from ${api}, ${engine}`)
    await runner.query(`grant select on edition, calendar, service_minute to ${api}, ${engine}`)
    await runner.query(`grant insert, delete on service_minute to ${api}`)
    for (const [table, reads] of Object.entries(apiReads)) {
      await runner.query(`alter table ${table} enable row level security, force row level security`)
      await runner.query(`create policy ${table}_owner on ${table} to ${owner} using (true)`)
      if (reads === null) continue
      await runner.query(`create policy ${table}_api on ${table} for select to ${api} using (${reads})`)
      await runner.query(`grant select on ${table} to ${api}`)
    }
    for (const [table, may] of Object.entries(engineMay)) {
      await runner.query(`create policy ${table}_engine on ${table} to ${engine} using (true)`)
      await runner.query(`grant ${may} on ${table} to ${engine}`)
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
