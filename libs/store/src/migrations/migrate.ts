import pg from 'pg'
import { answersSql } from '../walls/answers-sql.js'
import { liveSql } from '../walls/live-sql.js'
import { sightSql, sightViewsSql } from '../walls/sight-sql.js'
import { applyChangesSql } from './changes-sql.js'
import { chainedSql, eraseContentsSql, executeGrantsSql, recordActSql, recordBothSql } from './door-sql.js'
import { bringRoles } from './roles.js'

/** One migration at a time, however many processes start at once. The number is ours alone. */
const migrating = 7_315_001

const functions = [
  sightSql,
  sightViewsSql,
  answersSql,
  liveSql,
  chainedSql,
  applyChangesSql,
  eraseContentsSql,
  recordActSql,
  recordBothSql,
  executeGrantsSql,
]

/**
 * Brings a database to this release: roles, tables, the functions of the door. `url` logs in as a user who may create
 * roles, or for whom they were created. Answers the names of the migrations that were run.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrating])
    await bringRoles(client)
    const run = await runMigrations(url)
    await client.query('set role plenary_owner')
    // One message of several statements is one transaction: the functions change together.
    await client.query(functions.join('\n'))
    return run
  } finally {
    await client.end()
  }
}

async function runMigrations(url: string): Promise<string[]> {
  // Who only serves acts and reads starts without TypeORM: it takes a third of a second to load.
  const { dataSource } = await import('./data-source.js')
  const source = await dataSource(url).initialize()
  try {
    return (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name)
  } finally {
    await source.destroy()
  }
}
