import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rules are kept with the act that pins them, by the door's function. */
export class EditionsByActs1764300000000 implements MigrationInterface {
  readonly name = 'EditionsByActs1764300000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke insert on edition from plenary_api')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
