/** One at a time on each stream: within a process nobody has to race. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  async take<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(stream)
    const turn = before === undefined ? work() : before.then(work, work)
    // What went wrong is the affair of who asked for it, not of who waits behind.
    const settled = turn.catch(() => undefined)
    this.#last.set(stream, settled)
    try {
      return await turn
    } finally {
      if (this.#last.get(stream) === settled) this.#last.delete(stream)
    }
  }
}
