import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { need, readConfig } from '@plenary/config'

/**
 * Serves as api or worker while the start itself is tested: is ready at once, tells which connections it was given and
 * writes its end down.
 */
export function standIn(name: string, listens: 'port' | 'workerPort'): void {
  const config = readConfig()
  const { databaseUrl, apiDatabaseUrl, entranceDatabaseUrl, engineDatabaseUrl, temporalAddress } = config
  const server = createServer((_, response) => {
    response.end(
      JSON.stringify({ databaseUrl, apiDatabaseUrl, entranceDatabaseUrl, engineDatabaseUrl, temporalAddress }),
    )
  })
  server.listen(config[listens], '127.0.0.1')
  process.on('SIGTERM', () => {
    appendFileSync(join(need(config, 'home'), 'ends.log'), `${name}\n`)
    process.exit()
  })
}
