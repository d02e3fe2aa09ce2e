import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whoever advances a clock over HTTP is told when all is quiet again: that something is on its way, never what. */
export class ApiSeesQuiet1763900000000 implements MigrationInterface {
  readonly name = 'ApiSeesQuiet1763900000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select (id, what, commission, added_at, attempts) on outbox to plenary_api')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
