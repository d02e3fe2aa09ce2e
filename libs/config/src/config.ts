import { z } from 'zod'
import { type OwnRole, roleUrl } from './role-url.js'
import { missingBeside, signInSettings, signInVariables } from './sign-in.js'

const port = z.coerce.number().int().min(1).max(65535)
const database = z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })

/** Every variable that Plenary knows. A variable set to nothing counts as not set. */
const environment = z.object({
  DATABASE_URL: database.optional(),
  PLENARY_API_DATABASE_URL: database.optional(),
  PLENARY_ENTRANCE_DATABASE_URL: database.optional(),
  PLENARY_ENGINE_DATABASE_URL: database.optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'must look like host:7233')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_CLI_PATH: z.string().optional(),
  PLENARY_HOME: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  WORKER_PORT: port.default(3001),
  PLENARY_REQUESTS_PER_SECOND: z.coerce.number().int().min(0).max(100_000).default(100),
  PLENARY_CEILING: z.enum(['official', 'confidential', 'secret', 'topSecret']).default('official'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PATH: z.string().default(''),
  ...signInVariables,
})

/** The name of a variable that Plenary knows. */
export type Variable = keyof z.input<typeof environment>

export type Config = ReturnType<typeof shape>

/** The environment cannot be used; the message names each variable at fault and never prints a value. */
export class ConfigFault extends Error {
  override name = 'ConfigFault'
}

/**
 * Reads the environment once and freezes what it says.
 * @throws ConfigFault naming every variable whose value cannot be used.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  const missing = parsed.success ? missingBeside(parsed.data) : []
  if (parsed.success && missing.length === 0) return Object.freeze(shape(parsed.data))
  const faults = parsed.success
    ? missing.map(({ variable, beside }) => `${variable}: must be set where ${beside} is`)
    : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
  throw new ConfigFault(faults.join('\n'))
}

function shape(env: z.output<typeof environment>) {
  return {
    /** The administrator's connection, who makes the roles: migrations and rebuild. */
    databaseUrl: env.DATABASE_URL,
    /** Role plenary_api, under row security. */
    apiDatabaseUrl: env.PLENARY_API_DATABASE_URL ?? derived(env.DATABASE_URL, 'plenary_api'),
    /** Role plenary_entrance: the API asks there whom somebody is that signs in. */
    entranceDatabaseUrl: env.PLENARY_ENTRANCE_DATABASE_URL ?? derived(env.DATABASE_URL, 'plenary_entrance'),
    /** Role plenary_engine: relay, time, postman. */
    engineDatabaseUrl: env.PLENARY_ENGINE_DATABASE_URL ?? derived(env.DATABASE_URL, 'plenary_engine'),
    temporalAddress: env.TEMPORAL_ADDRESS,
    temporalNamespace: env.TEMPORAL_NAMESPACE,
    /** A `temporal` binary named by the operator; no other is looked for then. */
    temporalCliPath: env.TEMPORAL_CLI_PATH,
    /** The folder that holds the data of a machine without servers. */
    home: env.PLENARY_HOME,
    /** API and worker listen here; only a container, whose ports are let out one by one, listens everywhere. */
    host: env.HOST,
    port: env.PORT,
    /** The worker answers /metrics and /health/ready here. */
    workerPort: env.WORKER_PORT,
    /** So many the API answers to one credential for long, and ten times as many to one network; 0: to each all. */
    requestsPerSecond: env.PLENARY_REQUESTS_PER_SECOND,
    /** The highest access mark of what is loaded here; of what is above it cards stand. */
    ceiling: env.PLENARY_CEILING,
    logLevel: env.LOG_LEVEL,
    /** The folders of PATH, in order. */
    searchPath: env.PATH.split(':').filter((folder) => folder !== ''),
    signIn: signInSettings(env),
  }
}

function derived(admin: string | undefined, role: OwnRole) {
  return admin === undefined ? undefined : roleUrl(admin, role)
}
