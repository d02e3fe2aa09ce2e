import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { passOn } from '@plenary/config'
import { freePort, projectFolder } from '@plenary/engine'
import { until } from './until.js'

export interface Process {
  /** Resolves with its exit code; null when it was killed. */
  readonly ended: Promise<number | null>
  /** Ends it as a failing machine would. */
  kill(): Promise<void>
}

/** Runs a source of ours in a process of its own. */
export function startProcess(entry: string, env: Record<string, string>, ...args: string[]): Process {
  const loader = join(projectFolder, 'libs/engine/loader.mjs')
  const child = spawn(process.execPath, ['--import', loader, join(projectFolder, entry), ...args], {
    env: { ...passOn({}), ...env },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The worker as operators run it. Resolves when it says that it is ready. */
export async function startWorkerProcess(databaseUrl: string, temporalAddress: string): Promise<Process> {
  const port = await freePort()
  const env = {
    PLENARY_ENGINE_DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    WORKER_PORT: String(port),
    LOG_LEVEL: 'fatal',
  }
  const worker = startProcess('apps/worker/src/main.ts', env)
  await until('the worker is ready', () => isReady(port), 60_000)
  return worker
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )
