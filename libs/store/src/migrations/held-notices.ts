import type { MigrationInterface, QueryRunner } from 'typeorm'
import { roles } from '../database/role.js'
import { toldSql } from '../walls/told-sql.js'

const table = `
alter table commission add column notices_held_since timestamptz;

create table held_notice (
  stream uuid,
  key text,
  circle uuid not null,
  commission uuid not null,
  constraint held_notice_key primary key (stream, key)
);
create index held_notice_of_commission on held_notice (commission);
alter table held_notice enable row level security, force row level security;
create policy held_notice_owner on held_notice to ${roles.owner} using (true);
`

/** What happens after a backup was restored tells nobody until it is released; the figures count what is held. */
export class HeldNotices1765000000000 implements MigrationInterface {
  readonly name = 'HeldNotices1765000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table)
    await runner.query(toldSql)
    // It answers one figure more: its successor comes with the functions of this release.
    await runner.query('drop function figures(bigint)')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
