import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A process as the system shows it. `started` tells it from a later process with the same pid. */
export interface Identity {
  pid: number
  started: string
  /** The arguments, joined by spaces. */
  command: string
}

/** Who has this pid now; undefined when nobody does (a process that ended and is not yet collected is nobody). */
export function identify(pid: number): Identity | undefined {
  return existsSync('/proc/self/stat') ? identifyByProc(pid) : identifyByPs(pid)
}

function identifyByProc(pid: number): Identity | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    // The name of the program stands in brackets and may hold spaces; the fields are counted after it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .join(' ')
      .trim()
    return state === 'Z' || command === '' ? undefined : { pid, started: fields[18] ?? '', command }
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

function identifyByPs(pid: number): Identity | undefined {
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return { pid, started: line.slice(0, 24), command: line.slice(24).trim() }
  } catch {
    // ps answers with a failure when there is no such process.
    return undefined
  }
}

/** Is this pid still the process it was? */
export function isStill(known: Identity): boolean {
  return identify(known.pid)?.started === known.started
}

/** Resolves when the process is gone. Asks the system again and again: an orphan is nobody's child. */
export async function gone(known: Identity): Promise<void> {
  while (isStill(known)) await pause(50, undefined, { ref: false })
}

/**
 * Ends a process: the signals one after another, each with its time to work, until the process is gone.
 * @param steps e.g. [['SIGTERM', 5000], ['SIGKILL', 5000]], milliseconds.
 */
export async function endProcess(known: Identity, steps: [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, time] of steps) {
    if (!isStill(known)) return
    signalTo(known.pid, signal)
    const stop = new AbortController()
    await Promise.race([gone(known), pause(time, undefined, { signal: stop.signal }).catch(() => undefined)])
    stop.abort()
  }
}

/** Sends a signal; to end between the look and the signal is no fault. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
