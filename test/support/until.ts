import { setTimeout as pause } from 'node:timers/promises'

/**
 * Resolves with what the question answers as soon as it answers anything but false, null or undefined.
 * @throws after `limit` milliseconds, naming what was waited for.
 */
export async function until<T>(what: string, ask: () => T | Promise<T>, limit = 90_000): Promise<NonNullable<T>> {
  const end = performance.now() + limit
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) return answer
    if (performance.now() > end) throw new Error(`waited ${limit} ms in vain for: ${what}`)
    await pause(10)
  }
}
