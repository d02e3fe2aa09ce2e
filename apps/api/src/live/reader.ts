import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Pass } from '@plenary/store'

/** So much waits for somebody who does not read; then they are let go, and may come again from where they stopped. */
const room = 65_536
/** For what was sent last to arrive. */
const farewell = 500

/** Somebody who is told live of changes, by one answer that does not end. */
export class Reader {
  /** What was told since they came in, until they know what was before. */
  #held: Buffer[] | null = []
  #heldBytes = 0

  constructor(
    readonly pass: Pass,
    private readonly raw: ServerResponse,
    private readonly headers: OutgoingHttpHeaders,
  ) {}

  get isGone(): boolean {
    return this.raw.destroyed || this.raw.writableEnded
  }

  tell(frame: Buffer): void {
    if (this.isGone) return
    if (this.raw.writableLength + this.#heldBytes > room) this.raw.destroy()
    else if (this.#held) this.#hold(this.#held, frame)
    else this.raw.write(frame)
  }

  begin(first: string): void {
    if (this.isGone) return
    this.raw.writeHead(200, this.headers).write(first)
    const held = this.#held ?? []
    this.#held = null
    this.#heldBytes = 0
    for (const frame of held) this.tell(frame)
  }

  end(last?: Buffer): void {
    if (this.isGone) return
    if (!this.raw.headersSent) this.raw.writeHead(200, this.headers)
    this.raw.end(last)
    setTimeout(() => this.raw.destroy(), farewell).unref()
  }

  #hold(held: Buffer[], frame: Buffer): void {
    held.push(frame)
    this.#heldBytes += frame.length
  }
}
