import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When a state was last made anew from the journal, so that nobody goes on from one that was kept before. */
export class RebuiltStreams1764100000000 implements MigrationInterface {
  readonly name = 'RebuiltStreams1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stream add column rebuilt_at bigint')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
