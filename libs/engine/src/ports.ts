import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { PortTaken } from './faults.js'

/** Can somebody listen at this port of the loopback address? */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)))
  })
}

/** @throws PortTaken */
export async function assertFree(port: number): Promise<void> {
  if (!(await isFree(port))) throw new PortTaken(port)
}

/**
 * A port nobody listens at. Below the range from which outgoing connections take theirs, so that an engine that starts
 * again in the same home finds its port free.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
}
