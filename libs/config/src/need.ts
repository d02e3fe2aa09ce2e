import { ConfigFault, type Config, type Variable } from './config.js'

const variables = {
  databaseUrl: ['DATABASE_URL'],
  apiDatabaseUrl: ['PLENARY_API_DATABASE_URL', 'DATABASE_URL'],
  entranceDatabaseUrl: ['PLENARY_ENTRANCE_DATABASE_URL', 'DATABASE_URL'],
  engineDatabaseUrl: ['PLENARY_ENGINE_DATABASE_URL', 'DATABASE_URL'],
  temporalAddress: ['TEMPORAL_ADDRESS'],
  home: ['PLENARY_HOME'],
} as const satisfies Partial<Record<keyof Config, Variable[]>>

/**
 * What a process cannot do without, though others can: `need(config, 'apiDatabaseUrl')`.
 * @throws ConfigFault naming the variables that would give it.
 */
export function need(config: Config, key: keyof typeof variables): string {
  const value = config[key]
  if (value === undefined) throw new ConfigFault(`${variables[key].join(' or ')}: must be set for this process`)
  return value
}
