import { describe, expect, test } from '@jest/globals'
import { need, readConfig } from './index.js'

describe('readConfig', () => {
  test('needs nothing on a bare machine', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: undefined,
      apiDatabaseUrl: undefined,
      entranceDatabaseUrl: undefined,
      engineDatabaseUrl: undefined,
      temporalAddress: undefined,
      temporalNamespace: 'default',
      temporalCliPath: undefined,
      home: undefined,
      host: '127.0.0.1',
      port: 3000,
      workerPort: 3001,
      requestsPerSecond: 100,
      ceiling: 'official',
      logLevel: 'info',
      searchPath: [],
      signIn: { passwords: false, idleMinutes: 30, trustedProxies: [], systems: undefined, provider: undefined },
    })
  })

  test('names every variable at fault and prints no value, which may be a secret', () => {
    const env = { DATABASE_URL: 'mysql://root:hush@db/x', PORT: '70000', LOG_LEVEL: 'loud', TEMPORAL_ADDRESS: 'here' }
    const read = () => readConfig(env)
    for (const variable of Object.keys(env)) expect(read).toThrow(variable)
    expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hush') }))
  })

  test('names what is missing beside what is set', () => {
    expect(() => readConfig({ PLENARY_JWT_ISSUER: 'https://i', PLENARY_JWT_KEYS: '/k' })).toThrow(
      'PLENARY_JWT_AUDIENCE: must be set where PLENARY_JWT_ISSUER is',
    )
    const provider = { PLENARY_OIDC_ISSUER: 'https://i', PLENARY_OIDC_CLIENT: 'plenary' }
    expect(() => readConfig(provider)).toThrow('PLENARY_URL: must be set where PLENARY_OIDC_ISSUER is')
    expect(readConfig({ ...provider, PLENARY_URL: 'https://p' }).signIn.provider).toMatchObject({ url: 'https://p' })
  })

  test('takes nothing by which others could sign or be believed', () => {
    for (const algorithms of ['HS256', 'RS256,none', ','])
      expect(() => readConfig({ PLENARY_JWT_ALGORITHMS: algorithms })).toThrow('PLENARY_JWT_ALGORITHMS')
    for (const [name, url] of [
      ['PLENARY_URL', 'http://plenary.example.org'],
      ['PLENARY_OIDC_ISSUER', 'http://localhost.example.org'],
      ['PLENARY_JWT_KEYS', 'http://127.0.0.1.example.org/keys'],
      ['PLENARY_JWT_KEYS', 'ftp://keys'],
    ] as const)
      expect(() => readConfig({ [name]: url })).toThrow(name)
    expect(() => readConfig({ PLENARY_URL: 'http://localhost:3000' })).not.toThrow()
    expect(() => readConfig({ PLENARY_TRUSTED_PROXIES: 'everybody' })).toThrow('PLENARY_TRUSTED_PROXIES')
  })

  test('takes a variable set to nothing as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
  })

  test('is frozen', () => {
    const config = readConfig({}) as { port: number }
    expect(() => (config.port = 1)).toThrow(TypeError)
  })

  test("derives the roles' connections from the administrator's, with passwords of their own", () => {
    const config = readConfig({ DATABASE_URL: 'postgres://plenary:s%40lt@db:5433/plenary?sslmode=require' })
    const { apiDatabaseUrl, entranceDatabaseUrl, engineDatabaseUrl } = config
    const urls = [apiDatabaseUrl, entranceDatabaseUrl, engineDatabaseUrl].map((url) => new URL(url ?? ''))
    const [api, entrance, engine] = urls as [URL, URL, URL]
    expect(api.username).toBe('plenary_api')
    expect(entrance.username).toBe('plenary_entrance')
    expect(engine.username).toBe('plenary_engine')
    expect(api.host + api.pathname + api.search).toBe('db:5433/plenary?sslmode=require')
    expect(api.password).toMatch(/^[0-9a-f]{64}$/)
    expect(engine.password).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(urls.map(({ password }) => password)).size).toBe(3)
  })

  test('leaves a given role connection alone', () => {
    const api = 'postgres://plenary_api:own@replica/plenary'
    expect(
      readConfig({ DATABASE_URL: 'postgres://o:p@db/plenary', PLENARY_API_DATABASE_URL: api }).apiDatabaseUrl,
    ).toBe(api)
  })
})

test('need names the variables that would give what is missing', () => {
  expect(() => need(readConfig({}), 'apiDatabaseUrl')).toThrow('PLENARY_API_DATABASE_URL or DATABASE_URL')
})
