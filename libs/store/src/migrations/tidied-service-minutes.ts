import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Marks that nobody asks of any more go, by whoever makes them. */
export class TidiedServiceMinutes1764600000000 implements MigrationInterface {
  readonly name = 'TidiedServiceMinutes1764600000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant delete on service_minute to plenary_api')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
