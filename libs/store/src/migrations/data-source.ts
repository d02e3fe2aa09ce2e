import 'reflect-metadata'
import { DataSource, EntitySchema } from 'typeorm'
import { actingAs } from '../database/role.js'
import { allTables } from '../tables/all.js'
import { allMigrations } from './all.js'

/** The tables as TypeORM sees them: for migrations, ordinary reads and the drift test. Never synchronises. */
export const dataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    extra: { options: actingAs('owner') },
    entities: allTables.map((one) => new EntitySchema(one)),
    migrations: allMigrations,
    migrationsTableName: 'migration',
    synchronize: false,
  })
