import type { MigrationInterface, QueryRunner } from 'typeorm'
import { roles } from '../database/role.js'

const tables = `
create table sign_in (
  hash bytea,
  account uuid not null,
  office text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle_ends_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  constraint sign_in_key primary key (hash)
);
create index sign_in_of_account on sign_in (account);
create index sign_in_by_end on sign_in (ends_at);

create table password (
  account uuid,
  email text not null,
  hash text not null,
  set_at timestamptz not null default now(),
  constraint password_key primary key (account)
);
create unique index password_of_email on password (email);

create table subject (
  issuer text,
  subject text,
  account uuid not null,
  linked_at timestamptz not null default now(),
  constraint subject_key primary key (issuer, subject)
);
create index subject_of_account on subject (account);

create table sign_in_attempt (
  about bytea,
  free_at timestamptz not null,
  constraint sign_in_attempt_key primary key (about)
);
create index sign_in_attempt_by_end on sign_in_attempt (free_at);
grant select, insert, update, delete on sign_in_attempt to plenary_api;
`

/** The API reads no credential: it asks these functions, which answer about the one that it was shown. */
const functions = `
create or replace function holder_of(hash bytea)
returns table (account uuid, person text, commission uuid, language text, office text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person, a.commission, a.language, shown.office
  from (
    select t.account, t.office from token t
    where t.hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
    union all
    select s.account, s.office from sign_in s
    where s.hash = $1 and s.revoked_at is null and least(s.idle_ends_at, s.ends_at) > now()
  ) shown join account a on a.id = shown.account and a.disabled_at is null
$$;

create function password_of(email text) returns table (account uuid, hash text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select p.account, p.hash from password p join account a on a.id = p.account and a.disabled_at is null
  where p.email = $1
$$;

create function account_of(issuer text, subject text) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.account from subject s join account a on a.id = s.account and a.disabled_at is null
  where s.issuer = $1 and s.subject = $2
$$;

create function begin_sign_in(hash bytea, account uuid, office text, idle_ends_at timestamptz, ends_at timestamptz)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sign_in s where s.ends_at < now() - interval '30 days';
  insert into sign_in (hash, account, office, idle_ends_at, ends_at) values ($1, $2, $3, least($4, $5), $5)
  on conflict on constraint sign_in_key do nothing;
$$;

create function see_sign_in(hash bytea, idle interval) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_in s set seen_at = now(), idle_ends_at = least(now() + $2, s.ends_at)
  where s.hash = $1 and s.revoked_at is null and least(s.idle_ends_at, s.ends_at) > now()
    and s.seen_at <= now() - interval '1 minute'
$$;

create function end_sign_ins(hash bytea, everywhere boolean) returns integer
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with ended as (
    update sign_in s set revoked_at = now()
    where s.revoked_at is null and least(s.idle_ends_at, s.ends_at) > now()
      and (s.hash = $1 or $2 and s.account = (select h.account from holder_of($1) h))
    returning 1
  )
  select count(*)::integer from ended
$$;

revoke execute on function holder_of, password_of, account_of, begin_sign_in, see_sign_in, end_sign_ins from public;
grant execute on function holder_of, password_of, account_of, begin_sign_in, see_sign_in, end_sign_ins to plenary_api;
`

/** Cookies beside tokens, and the two ways to get one: a password, or an issuer of identities. */
export class SignIns1764800000000 implements MigrationInterface {
  readonly name = 'SignIns1764800000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    for (const table of ['sign_in', 'password', 'subject']) {
      await runner.query(`alter table ${table} enable row level security, force row level security`)
      await runner.query(`create policy ${table}_owner on ${table} to ${roles.owner} using (true)`)
    }
    await runner.query(functions)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
