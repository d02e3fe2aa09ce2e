import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The one place that says which credentials are worth something now, and whose each is. Nobody is granted a look at it:
 * functions of the owner answer about what is shown to them, one (`holder_of`) or many (`scopes_of`).
 */
const validCredentials = `
create view valid_credential as
  select shown.hash, shown.office, a.id as account, a.person, a.commission, a.language
  from (
    select t.hash, t.account, t.office from token t
    where t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
    union all
    select s.hash, s.account, s.office from sign_in s
    where s.revoked_at is null and least(s.idle_ends_at, s.ends_at) > now()
  ) shown join account a on a.id = shown.account and a.disabled_at is null;

create or replace function holder_of(hash bytea)
returns table (account uuid, person text, commission uuid, language text, office text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select v.account, v.person, v.commission, v.language, v.office from valid_credential v where v.hash = $1
$$;
`

/** What is asked of one credential at a request is asked of thousands at once while they are told live. */
export class ValidCredentials1765200000000 implements MigrationInterface {
  readonly name = 'ValidCredentials1765200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(validCredentials)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
