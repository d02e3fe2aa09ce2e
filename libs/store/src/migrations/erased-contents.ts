import type { MigrationInterface, QueryRunner } from 'typeorm'

/** With the salt a short text could be guessed from the hash in the journal: it goes with the text. */
export class ErasedContents1765500000000 implements MigrationInterface {
  readonly name = 'ErasedContents1765500000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table content alter column salt drop not null')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
