import { join } from 'node:path'
import { runningServer as runningPostgres, endServer as endPostgres } from './postgres/server.js'
import { runningServer as runningTemporal, endServer as endTemporal } from './temporal/server.js'

/**
 * Ends the engines that were left running on the data of a home.
 * @returns one line for each, for the operator.
 */
export async function endLeftEngines(home: string): Promise<string[]> {
  const said: string[] = []
  const temporal = runningTemporal(home)
  if (temporal) {
    await endTemporal(temporal)
    said.push(`ended a Temporal left running, pid ${String(temporal.pid)}`)
  }
  const postgres = runningPostgres(join(home, 'postgres'))
  if (postgres) {
    await endPostgres(postgres)
    said.push(`ended a PostgreSQL left running, pid ${String(postgres.pid)}`)
  }
  return said
}
