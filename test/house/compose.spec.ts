import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { need, readConfig } from '@plenary/config'
import { parse } from 'yaml'
import { root } from './project.js'

interface Service {
  image: string
  environment?: Record<string, string>
  healthcheck?: { test: string[] }
  restart?: string
  depends_on?: Record<string, { condition: string }>
}

const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>
}

/** What docker compose makes of ${NAME}, ${NAME:-default} and ${NAME:?message} when each secret is `hush`. */
function filled(environment: Record<string, string> = {}): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\$\{(\w+)(?:(:-)([^}]*)|:\?[^}]*)?\}/g, (_, name: string, __, otherwise?: string) =>
      name.endsWith('_PASSWORD') ? 'hush' : (otherwise ?? ''),
    )
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]))
}

const configOf = (service: string) => readConfig(filled(services[service]?.environment))

describe('docker-compose.yml', () => {
  it('gives each of our processes an environment that it can use, and no connection but its own', () => {
    const [migrate, api, worker] = [configOf('migrate'), configOf('api'), configOf('worker')]
    expect(need(migrate, 'databaseUrl')).toBe('postgres://plenary:hush@postgres:5432/plenary')
    expect(need(api, 'apiDatabaseUrl')).toBe('postgres://plenary_api:hush@postgres:5432/plenary')
    expect(need(api, 'entranceDatabaseUrl')).toBe('postgres://plenary_entrance:hush@postgres:5432/plenary')
    expect(need(worker, 'engineDatabaseUrl')).toBe('postgres://plenary_engine:hush@postgres:5432/plenary')
    expect([api.databaseUrl, api.engineDatabaseUrl]).toEqual([undefined, undefined])
    expect([worker.databaseUrl, worker.apiDatabaseUrl, worker.entranceDatabaseUrl]).toEqual(Array(3).fill(undefined))
    expect(need(worker, 'temporalAddress')).toBe('temporal:7233')
  })

  it('sets the passwords with which the processes come', () => {
    const migrate = configOf('migrate')
    expect(migrate.apiDatabaseUrl).toBe(configOf('api').apiDatabaseUrl)
    expect(migrate.entranceDatabaseUrl).toBe(configOf('api').entranceDatabaseUrl)
    expect(migrate.engineDatabaseUrl).toBe(configOf('worker').engineDatabaseUrl)
  })

  it('knows no variable of ours that the schema does not know', () => {
    const ofRoles = ['API', 'ENTRANCE', 'ENGINE'].map((name) => `PLENARY_${name}_DATABASE_URL`)
    const known = ['DATABASE_URL', ...ofRoles, 'TEMPORAL_ADDRESS']
    const others = ['TEMPORAL_NAMESPACE', 'HOST', 'PORT', 'WORKER_PORT', 'LOG_LEVEL']
    const waysIn = [
      ...['PASSWORDS', 'TRUSTED_PROXIES', 'URL', 'OIDC_ISSUER', 'OIDC_CLIENT', 'OIDC_SECRET'],
      ...['JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_KEYS'],
    ].map((name) => `PLENARY_${name}`)
    for (const name of ['migrate', 'api', 'worker'])
      expect([...known, ...others, ...waysIn]).toEqual(
        expect.arrayContaining(Object.keys(services[name]?.environment ?? {})),
      )
  })

  it('lets the processes in containers listen to their neighbours', () => {
    expect([configOf('api').host, configOf('worker').host]).toEqual(['0.0.0.0', '0.0.0.0'])
  })

  it('is built without the scripts of a checkout, whose files the image does not have', () => {
    const installs = readFileSync(join(root, 'Dockerfile'), 'utf8').match(/npm (ci|prune)[^&\n]*/g) ?? []
    expect(installs.length).toBe(2)
    expect(installs.filter((each) => !each.includes('--ignore-scripts'))).toEqual([])
  })

  it('holds no secret', () => {
    const written = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment))
    const secret = written.filter(([name, value]) => /PASSWORD|PWD/.test(name) || /:\/\/.*@/.test(value))
    expect(secret.length).toBeGreaterThan(5)
    expect(secret.filter(([, value]) => !/\$\{\w+_PASSWORD/.test(value))).toEqual([])
  })

  it('pins every image, and asks what runs for ever whether it is well', () => {
    for (const [name, { image, restart, healthcheck }] of Object.entries(services)) {
      expect([name, image]).toEqual([name, expect.stringMatching(/:\d+\.\d+(\.\d+)?$/)])
      if (restart === 'unless-stopped' && name !== 'temporal-ui')
        expect([name, healthcheck?.test.length]).not.toEqual([name, undefined])
    }
  })

  it('migrates before anything of ours runs, and never before the servers are well', () => {
    for (const name of ['api', 'worker'])
      expect(services[name]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } })
    expect(services.migrate?.depends_on?.postgres).toEqual({ condition: 'service_healthy' })
  })
})
