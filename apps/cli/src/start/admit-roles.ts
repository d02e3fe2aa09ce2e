import type { Config } from '@plenary/config'
import pg from 'pg'

/**
 * Lets the roles of the API, of its entrance and of the engine log in with the passwords that stand in their connections. A connection
 * whose user has another name was arranged by an administrator and is left to him.
 * @returns the roles that were admitted.
 */
export async function admitRoles(adminUrl: string, config: Config): Promise<string[]> {
  const admitted: string[] = []
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const url of [config.apiDatabaseUrl, config.entranceDatabaseUrl, config.engineDatabaseUrl]) {
      const { username, password } = new URL(url ?? adminUrl)
      if (password === '' || !['plenary_api', 'plenary_entrance', 'plenary_engine'].includes(username)) continue
      const secret = pg.escapeLiteral(decodeURIComponent(password))
      await client.query(`alter role ${pg.escapeIdentifier(username)} login password ${secret}`)
      admitted.push(username)
    }
  } finally {
    await client.end()
  }
  return admitted
}
