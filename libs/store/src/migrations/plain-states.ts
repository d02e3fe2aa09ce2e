import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Every act writes the state anew: on a large session packing it took more CPU than all else in the database. */
export class PlainStates1764000000000 implements MigrationInterface {
  readonly name = 'PlainStates1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stream alter column state set storage external')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
