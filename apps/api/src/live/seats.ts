import { fault } from '../faults/http-fault.js'

/** So many streams at once for one account: for each window and device of a person, not for whoever likes to open them. */
const most = 10
const again = { 'retry-after': '5' }

export class Seats {
  readonly #taken = new Map<string, number>()

  /** Answers how to give it back. */
  take(account: string): () => void {
    const taken = this.#taken.get(account) ?? 0
    if (taken >= most) fault.tooManyStreams({ most }, again)
    this.#taken.set(account, taken + 1)
    return () => this.#giveBack(account)
  }

  #giveBack(account: string): void {
    const left = (this.#taken.get(account) ?? 1) - 1
    if (left === 0) this.#taken.delete(account)
    else this.#taken.set(account, left)
  }
}
