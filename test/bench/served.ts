import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, projectFolder } from '@plenary/engine'

const limit = 60_000

/** A process that answers HTTP. */
export interface Served {
  readonly port: number
  readonly pid: number
  /** Milliseconds from the start of the process to its first answer. */
  readonly firstAnswer: number
  stop(): Promise<void>
}
export interface Serving {
  readonly entry: string
  /** Answers as soon as it serves. */
  readonly path: string
  readonly env?: Record<string, string>
  /** Built code needs no loader. */
  readonly built?: boolean
}

/** Starts a file of the project as a process of its own, and waits until it answers. */
export async function serve({ entry, path, env = {}, built = false }: Serving): Promise<Served> {
  const port = await freePort()
  const begun = performance.now()
  const loader = built ? [] : ['--import', join(projectFolder, 'libs/engine/loader.mjs')]
  const child = spawn(process.execPath, [...loader, join(projectFolder, entry)], {
    // The pace at which callers are let in is no part of what is measured.
    env: { ...process.env, LOG_LEVEL: 'silent', PLENARY_REQUESTS_PER_SECOND: '0', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || !child.kill('SIGTERM')) return
    await once(child, 'exit')
  }
  while (!(await answers(port, path))) {
    if (child.exitCode !== null) throw new Error(`${entry} ended while starting`)
    if (performance.now() - begun > limit) {
      await stop()
      throw new Error(`${entry} does not answer`)
    }
    await pause(2)
  }
  return { port, pid: child.pid ?? 0, firstAnswer: performance.now() - begun, stop }
}

const answers = (port: number, path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asking = request({ port, path, host: '127.0.0.1', agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode === 200))
    })
    // Not listening yet; asked again until the limit.
    asking.on('error', () => resolve(false)).end()
  })
