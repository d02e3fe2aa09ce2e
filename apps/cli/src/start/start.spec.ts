import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freePort, identify, projectFolder, temporaryHome, type TemporaryHome } from '@plenary/engine'
import { readPids, runOf, type Pids } from './run-files.js'

let home: TemporaryHome
let port: number
let plenary: Plenary

beforeAll(async () => {
  home = await temporaryHome()
  port = await freePort()
}, 30_000)
afterAll(async () => {
  plenary.process.kill('SIGTERM')
  await plenary.ended
  await home.remove()
}, 60_000)

interface Plenary {
  process: ChildProcess
  stdout: () => string
  stderr: () => string
  ended: Promise<number | null>
}

/** The command with stand-ins for api and worker. */
function run(...args: string[]): Plenary {
  const loader = join(projectFolder, 'libs/engine/loader.mjs')
  const main = join(import.meta.dirname, 'stand-in-main.fixture.ts')
  const child = spawn(process.execPath, ['--import', loader, main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (text) => (said[stream] += String(text)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { process: child, stdout: () => said.stdout, stderr: () => said.stderr, ended }
}

async function until(isSo: () => unknown): Promise<void> {
  const limit = performance.now() + 45_000
  while (!(await isSo())) {
    if (performance.now() > limit) throw new Error(`waited in vain: ${String(isSo)}\n${plenary.stderr()}`)
    await pause(20)
  }
}

async function start(...more: string[]): Promise<void> {
  plenary = run('start', '--home', home.path, '--port', String(port), ...more)
  const isReady = () => plenary.stdout().includes(`http://127.0.0.1:${String(port)}`)
  await until(() => isReady() || plenary.process.exitCode !== null)
  if (!isReady()) throw new Error(plenary.stderr())
}

async function command(...args: string[]) {
  const child = run(...args)
  return { code: await child.ended, stdout: child.stdout(), stderr: child.stderr() }
}

const answer = async (at: number) =>
  (await fetch(`http://127.0.0.1:${String(at)}/health/ready`)).json() as Promise<Record<string, string | undefined>>
const answers = () =>
  answer(port).then(
    () => true,
    () => false,
  )
const workerPort = () => Number(runOf(home.path)?.environment.WORKER_PORT)
const kill = (name: keyof Pids) => process.kill(readPids(home.path)[name] ?? 0, 'SIGKILL')
/** Waits until another process has taken the place of the one that had this pid. */
const replaced = (name: keyof Pids, before: number | undefined) =>
  until(() => ![undefined, before].includes(readPids(home.path)[name]))

test('a start brings everything, tells what it brought, and says ready last', async () => {
  await start()
  const lines = plenary.stdout().trimEnd().split('\n')
  expect(lines.at(-1)).toBe(`ready http://127.0.0.1:${String(port)}`)
  expect(lines[0]).toMatch(/^PostgreSQL 18\.4 of this installation, data in /)
  expect(lines[1]).toMatch(/^Temporal .*temporal, .*, data in /)
  expect(lines[2]).toMatch(/^Temporal UI http:\/\/127\.0\.0\.1:\d+$/)
  expect(lines).toContain('login: nobody')
  expect(Object.keys(readPids(home.path)).sort()).toEqual(['api', 'postgres', 'supervisor', 'temporal', 'worker'])
}, 180_000)

test('each process is given the connections of its own roles and no other', async () => {
  const api = await answer(port)
  expect([api.databaseUrl, api.engineDatabaseUrl]).toEqual([undefined, undefined])
  expect(api.apiDatabaseUrl).toMatch(/^postgres:\/\/plenary_api:[0-9a-f]{64}@127\.0\.0\.1:\d+\/plenary$/)
  expect(api.entranceDatabaseUrl).toMatch(/^postgres:\/\/plenary_entrance:[0-9a-f]{64}@/)
  const worker = await answer(workerPort())
  expect([worker.databaseUrl, worker.apiDatabaseUrl, worker.entranceDatabaseUrl]).toEqual(Array(3).fill(undefined))
  expect(worker.engineDatabaseUrl).toMatch(/^postgres:\/\/plenary_engine:/)
  expect(worker.temporalAddress).toBe(runOf(home.path)?.environment.TEMPORAL_ADDRESS)
})

test('a second start in the same home is refused and harms nothing', async () => {
  const before = readPids(home.path)
  const second = await command('start', '--home', home.path, '--port', String(await freePort()))
  expect(second.code).toBe(4)
  expect(second.stderr).toContain(`http://127.0.0.1:${String(port)}`)
  expect(readPids(home.path)).toEqual(before)
  expect(await answers()).toBe(true)
}, 30_000)

test('what is killed is started again at its address', async () => {
  const before = readPids(home.path)
  const environment = runOf(home.path)?.environment
  for (const name of ['api', 'postgres', 'temporal'] as const) {
    kill(name)
    await replaced(name, before[name])
  }
  await until(answers)
  expect(runOf(home.path)?.environment).toEqual(environment)
  expect(readPids(home.path).worker).toBe(before.worker)
}, 60_000)

test('worker stop keeps the worker ended until worker start', async () => {
  const before = readPids(home.path)
  expect(await command('worker', 'stop', '--home', home.path)).toMatchObject({
    code: 0,
    stdout: 'the worker is ended\n',
  })
  expect(identify(before.worker ?? 0)).toBeUndefined()
  expect(readPids(home.path)).toEqual({ ...before, worker: undefined })
  const started = await command('worker', 'start', '--json', '--home', home.path)
  expect(started).toMatchObject({ code: 0, stdout: '{"worker":"running"}\n' })
  expect(await answer(workerPort())).toHaveProperty('temporalAddress')
}, 60_000)

test('after kill -9 of the supervisor the next start takes the engines again and ends the rest, and says so', async () => {
  const before = readPids(home.path)
  kill('supervisor')
  await plenary.ended
  await start()
  const after = readPids(home.path)
  expect([after.postgres, after.temporal]).toEqual([before.postgres, before.temporal])
  expect([identify(before.api ?? 0), identify(before.worker ?? 0)]).toEqual([undefined, undefined])
  expect(plenary.stdout()).toContain(`PostgreSQL 18.4 left running, pid ${String(before.postgres)}`)
  for (const name of ['api', 'worker'] as const)
    expect(plenary.stderr()).toContain(`ended the ${name} left running, pid ${String(before[name])}`)
}, 60_000)

test('SIGTERM ends everything in order and keeps the data', async () => {
  const before = readPids(home.path)
  writeFileSync(join(home.path, 'ends.log'), '')
  plenary.process.kill('SIGTERM')
  expect(await plenary.ended).toBe(0)
  expect(Object.values(before).map((pid) => identify(pid ?? 0))).toEqual(Array(5).fill(undefined))
  expect(readFileSync(join(home.path, 'ends.log'), 'utf8')).toBe('api\nworker\n')
  expect(existsSync(join(home.path, 'pids.json'))).toBe(false)
  expect(existsSync(join(home.path, 'postgres/PG_VERSION'))).toBe(true)
  expect((await command('worker', 'stop', '--home', home.path)).code).toBe(3)
}, 60_000)

test('a taken port is named, and nothing is left running', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const start = await command('start', '--home', home.path, '--port', String(port))
  other.close()
  expect(start.code).toBe(1)
  expect(start.stderr).toContain(`plenary: port ${String(port)} is taken by another program`)
  expect(readPids(home.path)).toEqual({})
}, 30_000)

test('a process that cannot start ends the start with the end of its log, and the engines with it', async () => {
  const start = await command('broken', 'start', '--home', home.path, '--port', String(port))
  expect(start.code).toBe(1)
  expect(start.stderr).toMatch(/the api ended while starting; the end of .*api\.log:[^]*no-such-source/)
  expect(existsSync(join(home.path, 'postgres/postmaster.pid'))).toBe(false)
  expect(start.stdout).toBe('')
}, 60_000)

test('--fresh begins anew in this home and refuses a folder of somebody else', async () => {
  const foreign = join(home.path, 'somebody')
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'thesis.txt'), 'ten years')
  const refused = await command('start', '--fresh', '--home', foreign)
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('holds other things') })
  expect(readFileSync(join(foreign, 'thesis.txt'), 'utf8')).toBe('ten years')
  const secret = () => readFileSync(join(home.path, 'postgres.json'), 'utf8')
  const before = secret()
  await start('--fresh', '--json')
  expect(JSON.parse(plenary.stdout())).toMatchObject({
    url: `http://127.0.0.1:${String(port)}`,
    lines: ['login: nobody'],
  })
  expect(secret()).not.toBe(before)
}, 60_000)

test('arguments that make no sense are a fault of usage', async () => {
  expect((await command('start', '--port', 'often')).code).toBe(2)
  expect((await command('begin')).code).toBe(2)
}, 30_000)
