/** So many bytes of answers are kept; the oldest go first. */
const room = 32_000_000

/** Answers as they were sent, to the byte, by address, version and class: what nobody changed need not be made anew. */
export class Answers {
  readonly #kept = new Map<string, Buffer>()
  #size = 0

  get(url: string, tag: string): Buffer | undefined {
    return this.#kept.get(`${tag} ${url}`)
  }

  keep(url: string, tag: string, text: string): Buffer {
    const key = `${tag} ${url}`
    const answer = Buffer.from(text)
    if (this.#kept.has(key)) return answer
    this.#kept.set(key, answer)
    this.#size += key.length + answer.length
    for (const [oldest, bytes] of this.#kept) {
      if (this.#size <= room) break
      this.#kept.delete(oldest)
      this.#size -= oldest.length + bytes.length
    }
    return answer
  }
}
