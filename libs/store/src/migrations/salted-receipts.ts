import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A hash without a salt lets a short text be guessed: the hash of each receipt is hashed again with a salt. */
export class SaltedReceipts1764200000000 implements MigrationInterface {
  readonly name = 'SaltedReceipts1764200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table receipt add column salt bytea')
    await runner.query('update receipt set salt = uuid_send(gen_random_uuid())')
    await runner.query('update receipt set request = sha256(salt || request)')
    await runner.query('alter table receipt alter column salt set not null')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
