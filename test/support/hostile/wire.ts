import { connect, type Socket } from 'node:net'

/** An answer as it came over the line. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** A connection on which anything at all can be sent; what comes back is read answer by answer. */
export class Wire {
  private received = Buffer.alloc(0)
  private ended = false
  private wake: () => void = () => undefined
  private readonly socket: Socket

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.on('data', (bytes) => {
      this.received = Buffer.concat([this.received, bytes])
      this.wake()
    })
    // How a connection ends does not matter here: that it ends does.
    this.socket.on('error', () => undefined)
    this.socket.on('close', () => {
      this.ended = true
      this.wake()
    })
  }

  send(bytes: string | Uint8Array): this {
    if (!this.ended) this.socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    return this
  }

  /** The next answer; null: the connection ended without one. To HEAD no body follows. */
  async answer(method = 'GET'): Promise<Answer | null> {
    for (;;) {
      const answer = this.taken(method)
      if (answer || this.ended) return answer
      await this.more()
    }
  }

  /** Until the other side has ended it. */
  async end(): Promise<void> {
    while (!this.ended) await this.more()
  }

  get isOpen(): boolean {
    return !this.ended
  }

  drop(): void {
    this.socket.destroy()
  }

  private more(): Promise<void> {
    return new Promise((wake) => {
      this.wake = wake
    })
  }

  private taken(method: string): Answer | null {
    const end = this.received.indexOf('\r\n\r\n')
    if (end < 0) return null
    const [first = '', ...lines] = this.received.toString('latin1', 0, end).split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const status = Number(first.split(' ')[1])
    // Chunks come only where the server refuses by itself: there are none.
    const isChunked = headers['transfer-encoding'] === 'chunked'
    const length = isChunked
      ? '0\r\n\r\n'.length
      : method === 'HEAD' || status < 200 || status === 304
        ? 0
        : Number(headers['content-length'] ?? 0)
    if (this.received.length < end + 4 + length) return null
    const text = isChunked ? '' : this.received.toString('utf8', end + 4, end + 4 + length)
    this.received = this.received.subarray(end + 4 + length)
    return { status, headers, text }
  }
}
