import type { MigrationInterface, QueryRunner } from 'typeorm'
import { grantsSql } from './grants.js'
import { operationalSql } from './operational.js'
import { projectedSql } from './projected.js'
import { truthSql } from './truth.js'

export class Foundation1763800000000 implements MigrationInterface {
  readonly name = 'Foundation1763800000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [truthSql, operationalSql, projectedSql, grantsSql]) await runner.query(sql)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
