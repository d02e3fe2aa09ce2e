import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '@plenary/config'
import { chooseHome } from '@plenary/engine'
import { claim } from './run-files.js'
import { Supervision, type Plan, type Ready } from './supervise.js'

/** What a command decides about the Plenary it starts. */
type Wanted = Omit<Plan, 'home' | 'config'> & { home?: string }
type Work = (ready: Ready, over: AbortSignal) => Promise<void>

/**
 * Starts a Plenary, does the work with it, and ends everything that was started: when the work is done, when it fails,
 * and when Ctrl-C or SIGTERM comes first.
 * @returns whether it was interrupted.
 */
export async function withPlenary(wanted: Wanted, work: Work): Promise<boolean> {
  const over = interrupted()
  const done = new AbortController()
  const supervision = new Supervision(claimed(wanted))
  const obey = () => supervision.obey()
  process.on('SIGUSR2', obey)
  try {
    const ready = await supervision.up(over)
    await Promise.race([work(ready, over), until(AbortSignal.any([over, done.signal]))])
  } catch (error) {
    // What an interruption broke needs no account.
    if (!over.aborted) throw error
  } finally {
    done.abort()
    wanted.say('ending what was started')
    await supervision.down()
    process.off('SIGUSR2', obey)
  }
  return over.aborted
}

function claimed({ home: named, ...wanted }: Wanted): Plan {
  const config = readConfig()
  const home = chooseHome(named ?? config.home)
  if (home.said !== undefined) wanted.say(home.said)
  const dead = claim(home.path)
  if (dead !== undefined)
    wanted.say(`the start before (pid ${String(dead)}) ended without tidying up; what it left is used or ended`)
  return { ...wanted, home: home.path, config }
}

function interrupted(): AbortSignal {
  const over = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => over.abort())
  return over.signal
}

/** Holds the process until the signal, even when all its children are held. */
export async function until(signal: AbortSignal): Promise<void> {
  const day = 86_400_000
  while (!signal.aborted) await pause(day, undefined, { signal }).catch(() => undefined)
}
