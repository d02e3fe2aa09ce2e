import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who mapped those that stand; a mapping that the state of its commission does not know is for `verify` to find. */
const mappedBy = `
alter table mapped_claim add column mapped_by text not null default '';
update mapped_claim m set mapped_by = c->'by'->>'person'
  from stream s, lateral (select s.state::json as state) k, json_array_elements(k.state->'claims') c
  where s.id = m.stream and c->>'issuer' = m.issuer and c->>'claim' = m.claim and c->>'value' = m.value
    and c->>'office' = m.office;
alter table mapped_claim alter column mapped_by drop default;`

const held = `
create or replace view held_by_claim as
  select s.hash, m.commission, a.person, m.office, m.body, m.role
  from sign_in s
  join account a on a.id = s.account and a.disabled_at is null
  join mapped_claim m on m.commission = a.commission and m.issuer = s.issuer and m.mapped_by <> a.person
  where s.revoked_at is null and least(s.idle_ends_at, s.ends_at) > now()
    and m.role <> 'administrator' and m.office = coalesce(s.office, m.office)
    and case jsonb_typeof(s.claims->m.claim)
      when 'array' then s.claims->m.claim ? m.value else s.claims->>m.claim = m.value end;`

/** Nobody gives themselves an office, by a claim either. */
export class ClaimsOfOthers1765900000000 implements MigrationInterface {
  readonly name = 'ClaimsOfOthers1765900000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mappedBy)
    await runner.query(held)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
