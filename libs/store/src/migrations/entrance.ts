import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who asks in the name of others cannot become one of them: beginning a sign-in is another role's. */
export class Entrance1765300000000 implements MigrationInterface {
  readonly name = 'Entrance1765300000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke execute on function password_of, account_of, begin_sign_in from plenary_api;
      grant execute on function password_of, account_of, begin_sign_in to plenary_entrance;
      revoke all on sign_in_attempt from plenary_api;
      grant select, insert, update, delete on sign_in_attempt to plenary_entrance`)
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
