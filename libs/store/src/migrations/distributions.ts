import type { MigrationInterface, QueryRunner } from 'typeorm'
import { roles } from '../database/role.js'

/** To whom the circle of each restricted document is open. Who is on a list may read the list. */
const tables = `
create table distribution (
  stream uuid,
  body text,
  circle uuid not null,
  commission uuid not null,
  constraint distribution_key primary key (stream, body)
);
create index distribution_of_body on distribution (commission, body);
alter table distribution enable row level security, force row level security;
create policy distribution_owner on distribution to ${roles.owner} using (true);
create policy distribution_api on distribution for select to ${roles.api} using (circle in (select circles_seen()));
grant select on distribution to ${roles.api};
drop index circle_of_commission;
create index circle_of_commission on circle (commission, part);
alter table document add column card uuid, add column sealed uuid;
update document set card = id;
alter table document alter column card set not null;
create index document_by_card on document (card);`

/** Documents with a distribution list. */
export class Distributions1766000000000 implements MigrationInterface {
  readonly name = 'Distributions1766000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
