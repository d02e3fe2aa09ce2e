/** A server that runs, and how to end it. */
export interface Engine {
  /** For the operator: which one was taken, e.g. `PostgreSQL 18.4 of this installation, data in …`. */
  how: string
  /** Undefined when the server was given by address: it is not ours to end. */
  pid?: number
  /** Resolves when the process is gone, for whatever reason; never for a server given by address. */
  ended: Promise<void>
  /** Ends the server in order and resolves when its process is gone; leaves a server given by address alone. */
  stop(): Promise<void>
}

/** A promise that stays open: nobody tells us when a server given by address ends. */
export function never(): Promise<void> {
  return new Promise(() => undefined)
}
