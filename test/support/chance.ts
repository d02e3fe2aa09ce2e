/** Chance that is the same each time the same seed is named (mulberry32). */
export class Chance {
  private state: number
  constructor(seed: number) {
    this.state = seed * 0x9e37_79b1
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b_79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  /** How often out of a hundred times. */
  happens(percent: number): boolean {
    return this.next() * 100 < percent
  }
  /** @throws where there is nothing to choose from. */
  oneOf<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }
}
