import { setTimeout as pause } from 'node:timers/promises'

/** A process that runs. */
export interface Running {
  pid?: number
  ended: Promise<void>
  stop(): Promise<void>
}

/** A process to be kept running. */
export interface Part<T extends Running> {
  name: string
  /** Starts it and resolves when it serves; gives up when the signal says so. */
  start: (signal: AbortSignal) => Promise<T>
  /** Called with each new pid, and with undefined when the process is gone. */
  changed: (pid: number | undefined) => void
  say: (line: string) => void
}

/** Long enough not to turn a fault into a load, short enough that a single crash is hardly noticed. */
const firstPause = 200
const longestPause = 10_000
/** Whoever lived this long died of something new. */
const calm = 60_000

/** Keeps one process running: when it ends, it is started again after a pause that grows from failure to failure. */
export class Kept<T extends Running = Running> {
  #current: T | undefined
  #over = new AbortController()
  #watch: Promise<void> = Promise.resolve()

  constructor(private readonly part: Part<T>) {}

  /** Starts it; a failure of this first start is the caller's to handle. */
  async up(): Promise<T> {
    this.#over = new AbortController()
    const first = this.#start()
    this.#watch = first.then(
      (running) => this.#keep(running),
      () => undefined,
    )
    return first
  }

  /** Ends it and keeps it ended. */
  async down(): Promise<void> {
    this.#over.abort()
    await this.#current?.stop()
    await this.#watch
    // A start that was under way has come through or given up meanwhile.
    await this.#current?.stop()
    this.#current = undefined
    this.part.changed(undefined)
  }

  #isOver(): boolean {
    return this.#over.signal.aborted
  }

  async #start(): Promise<T> {
    const started = await this.part.start(this.#over.signal)
    this.#current = started
    this.part.changed(started.pid)
    return started
  }

  async #keep(first: T): Promise<void> {
    let running: T | undefined = first
    let wait = firstPause
    while (running && !this.#isOver()) {
      const since = performance.now()
      await Promise.race([running.ended, aborted(this.#over.signal)])
      if (this.#isOver()) return
      this.part.changed(undefined)
      this.part.say(`${this.part.name} ended unasked; it is started again`)
      if (performance.now() - since > calm) wait = firstPause
      running = await this.#again(wait)
      wait = Math.min(wait * 2, longestPause)
    }
  }

  /** Tries until it runs; undefined when it is no longer wanted. */
  async #again(first: number): Promise<T | undefined> {
    const { signal } = this.#over
    for (let wait = first; ; wait = Math.min(wait * 2, longestPause)) {
      await pause(wait, undefined, { signal }).catch(() => undefined)
      if (this.#isOver()) return undefined
      try {
        return await this.#start()
      } catch (error) {
        if (!this.#isOver()) this.part.say(`${this.part.name} cannot be started: ${(error as Error).message}`)
      }
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
