import type { State } from './words.js'

export interface Kept {
  /** Whose stream it is: that never changes. */
  readonly commission: string
  readonly version: number
  /** When the state of this version was last made anew from the journal: what was kept before is another one. */
  readonly rebuiltAt: number | null
  readonly state: State
  /** Length of its JSON text; as objects it takes some five times as much. */
  readonly size: number
}

/** The newest states this process has seen, the least recently used given up first. */
export class StateCache {
  readonly #kept = new Map<string, Kept>()
  #size = 0
  constructor(private readonly limit = 32_000_000) {}

  get(stream: string): Kept | undefined {
    const kept = this.#kept.get(stream)
    if (kept) {
      this.#kept.delete(stream)
      this.#kept.set(stream, kept)
    }
    return kept
  }

  keep(stream: string, kept: Kept): void {
    const known = this.#kept.get(stream)
    this.forget(stream)
    // An older version than the known one: two looks crossed, or the database was restored. Neither is to be trusted.
    if (known && known.version > kept.version) return
    this.#kept.set(stream, kept)
    this.#size += kept.size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.limit || oldest === stream) break
      this.forget(oldest)
    }
  }

  forget(stream: string): void {
    this.#size -= this.#kept.get(stream)?.size ?? 0
    this.#kept.delete(stream)
  }
}
