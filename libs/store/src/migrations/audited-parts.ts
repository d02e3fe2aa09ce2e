import type { MigrationInterface, QueryRunner } from 'typeorm'
import { roles } from '../database/role.js'
import { circlesAuditedSql } from '../walls/sight-sql.js'

/** Who audits the circle of a part reads its journal, and nothing else of it. */
export class AuditedParts1765400000000 implements MigrationInterface {
  readonly name = 'AuditedParts1765400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(circlesAuditedSql)
    await runner.query(`revoke execute on function circles_audited from public`)
    await runner.query(`grant execute on function circles_audited to ${roles.api}`)
    await runner.query(`
      create policy journal_audited on journal for select to ${roles.api}
        using (circle in (select circles_audited()))`)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
