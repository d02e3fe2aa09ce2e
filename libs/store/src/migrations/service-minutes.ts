import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The minutes in which the service could be reached: what closes after too many without a mark is looked at first. */
export class ServiceMinutes1764500000000 implements MigrationInterface {
  readonly name = 'ServiceMinutes1764500000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table service_minute (minute bigint, constraint service_minute_key primary key (minute))',
    )
    await runner.query('grant select, insert on service_minute to plenary_api')
    await runner.query('grant select on service_minute to plenary_engine')
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup, or write the next one.')
  }
}
