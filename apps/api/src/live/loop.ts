/** The same work again and again, so often at most, and never twice at once. */
export class Loop {
  #timer: NodeJS.Timeout | undefined
  #goesOn = false
  #isAtWork = false

  constructor(
    private readonly often: number,
    private readonly work: () => Promise<void>,
  ) {}

  start(): void {
    if (this.#goesOn) return
    this.#goesOn = true
    if (!this.#isAtWork) this.#wait(this.often)
  }

  stop(): void {
    this.#goesOn = false
    clearTimeout(this.#timer)
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => void this.#turn(), ms)
  }

  async #turn(): Promise<void> {
    const begun = performance.now()
    this.#isAtWork = true
    try {
      await this.work()
    } finally {
      this.#isAtWork = false
      if (this.#goesOn) this.#wait(Math.max(0, this.often - (performance.now() - begun)))
    }
  }
}
