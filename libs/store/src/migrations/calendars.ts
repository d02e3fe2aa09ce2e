import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tables of non-working days that were brought to a commission are kept with the act, by the door's function. */
export class Calendars1764400000000 implements MigrationInterface {
  readonly name = 'Calendars1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table calendar (
      hash text,
      name text not null,
      body text not null,
      constraint calendar_key primary key (hash)
    )`)
    await runner.query('create unique index calendar_by_name on calendar (name)')
    await runner.query('grant select on calendar to plenary_api, plenary_engine')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
