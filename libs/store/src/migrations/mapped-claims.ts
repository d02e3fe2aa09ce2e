import type { MigrationInterface, QueryRunner } from 'typeorm'
import { roles } from '../database/role.js'

const tables = `
create table mapped_claim (
  commission uuid,
  issuer text,
  claim text,
  value text,
  office text,
  body text not null,
  role text not null,
  circle uuid not null,
  stream uuid not null,
  constraint mapped_claim_key primary key (commission, issuer, claim, value, office)
);
create index mapped_claim_of_stream on mapped_claim (stream);
alter table mapped_claim enable row level security, force row level security;
create policy mapped_claim_owner on mapped_claim to ${roles.owner} using (true);
alter table sign_in add column issuer text, add column claims jsonb;`

/** Which offices each sign-in gives by claims, while it lasts and the mapping stands; nobody administers by one. */
const held = `
create view held_by_claim as
  select s.hash, m.commission, a.person, m.office, m.body, m.role
  from sign_in s
  join account a on a.id = s.account and a.disabled_at is null
  join mapped_claim m on m.commission = a.commission and m.issuer = s.issuer
  where s.revoked_at is null and least(s.idle_ends_at, s.ends_at) > now()
    and m.role <> 'administrator' and m.office = coalesce(s.office, m.office)
    and case jsonb_typeof(s.claims->m.claim)
      when 'array' then s.claims->m.claim ? m.value else s.claims->>m.claim = m.value end;`

/** Of what an issuer says of somebody only that is kept which gives offices where they sign in. */
const beginning = `
drop function begin_sign_in(bytea, uuid, text, timestamptz, timestamptz);
create function begin_sign_in(hash bytea, account uuid, office text, idle_ends_at timestamptz, ends_at timestamptz,
  issuer text, claims jsonb)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sign_in s where s.ends_at < now() - interval '30 days';
  insert into sign_in (hash, account, office, idle_ends_at, ends_at, issuer, claims)
  values ($1, $2, $3, least($4, $5), $5, $6, (
    select jsonb_object_agg(said.key, said.value) from jsonb_each($7) said
    where exists (select from mapped_claim m join account a on a.id = $2 and a.commission = m.commission
      where m.issuer = $6 and m.claim = said.key)))
  on conflict on constraint sign_in_key do nothing;
$$;
revoke execute on function begin_sign_in from public;
grant execute on function begin_sign_in to plenary_entrance;`

/** Offices by claims, in acts of the commission. */
export class MappedClaims1765100000000 implements MigrationInterface {
  readonly name = 'MappedClaims1765100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(held)
    await runner.query(beginning)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
