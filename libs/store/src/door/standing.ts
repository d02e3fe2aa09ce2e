import type { Moments } from './moments.js'

/** An answer of the database, and the moment of which it tells. */
export interface Dated {
  readonly moment: string
}
interface Known {
  readonly answer: Dated
  /** By the clock of this process, that only goes forward. */
  readonly at: number
}

/**
 * What ends by time alone: a credential is asked about each time, terms of office are judged by the guard each time.
 * The database judges them anew after so many milliseconds, fewer than it leaves open itself on both sides of a term.
 */
const longest = 10_000

/** What the database answered to somebody and would answer again now, to the letter: then it is not asked the whole. */
export class Standing {
  readonly #known = new Map<string, Known>()
  #newest = ''

  constructor(private readonly moments: Moments) {}

  /** As known, or asked; only what is `light` is kept. */
  async answer<T extends Dated>(
    credential: Buffer,
    question: string,
    ask: () => Promise<T>,
    light: (answer: T) => boolean,
  ): Promise<T> {
    const name = `${credential.toString('base64')} ${question}`
    const known = this.#known.get(name)
    // Whatever was seen of the database since is a later moment: no need to ask whether it is still that one.
    if (known?.answer.moment === this.#newest && performance.now() - known.at < longest) {
      const moment = await this.moments.of(credential)
      if (moment === known.answer.moment) return known.answer as T
    }
    const answer = await ask()
    this.#newest = answer.moment
    if (light(answer)) this.#keep(name, answer)
    return answer
  }

  #keep(name: string, answer: Dated): void {
    const at = performance.now()
    this.#known.delete(name)
    this.#known.set(name, { answer, at })
    for (const [oldest, known] of this.#known) {
      if (at - known.at < longest) break
      this.#known.delete(oldest)
    }
  }
}
