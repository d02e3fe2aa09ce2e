import type { Config } from '@plenary/config'
import { bringPostgres, bringTemporal, type Postgres, type Temporal } from '@plenary/engine'
import { Kept } from './keep.js'

export interface EnginePlan {
  home: string
  config: Config
  changed: (name: string, pid?: number) => void
  say: (line: string) => void
}

/** PostgreSQL, kept running. After a restart it listens where it did: everybody knows it by that address. */
export function keepPostgres({ home, config, changed, say }: EnginePlan): Kept<Postgres> {
  const at: { port?: number } = {}
  const start = async () => {
    const postgres = await bringPostgres({ home, databaseUrl: config.databaseUrl, ...at })
    at.port = Number(new URL(postgres.url).port)
    return postgres
  }
  return new Kept({ name: 'PostgreSQL', start, say, changed: (pid) => changed('postgres', pid) })
}

/** Temporal, kept running at one address. */
export function keepTemporal({ home, config, changed, say }: EnginePlan): Kept<Temporal> {
  const { temporalAddress, temporalNamespace, temporalCliPath, searchPath } = config
  const at: { port?: number; uiPort?: number } = {}
  const start = async () => {
    const wish = { home, temporalAddress, temporalNamespace, temporalCliPath, searchPath, ...at }
    const temporal = await bringTemporal(wish)
    at.port = Number(temporal.address.split(':').at(-1))
    at.uiPort = temporal.uiUrl === undefined ? undefined : Number(new URL(temporal.uiUrl).port)
    return temporal
  }
  return new Kept({ name: 'Temporal', start, say, changed: (pid) => changed('temporal', pid) })
}
