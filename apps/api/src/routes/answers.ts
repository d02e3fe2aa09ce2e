/** So many characters of answers are kept; the oldest go first. */
const room = 32_000_000

/** Answers as they were sent, by address, version and class: what nobody changed need not be made anew. */
export class Answers {
  readonly #kept = new Map<string, string>()
  #size = 0

  get(url: string, tag: string): string | undefined {
    return this.#kept.get(`${tag} ${url}`)
  }

  keep(url: string, tag: string, answer: string): string {
    const key = `${tag} ${url}`
    if (this.#kept.has(key)) return answer
    this.#kept.set(key, answer)
    this.#size += key.length + answer.length
    for (const [oldest, text] of this.#kept) {
      if (this.#size <= room) break
      this.#kept.delete(oldest)
      this.#size -= oldest.length + text.length
    }
    return answer
  }
}
