import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

/**
 * One connection over which one asks, waits for the answer and asks again. It reads no more of HTTP than it needs: what
 * asks shares the cores with what answers.
 */
export class Connection {
  private pieces: Buffer[] = []
  private length = 0
  /** Of the answer under way, with its head; NaN: the head has not come whole. */
  private whole = NaN
  private answered: ((answer: Answer) => void) | undefined
  private failed: ((error: Error) => void) | undefined

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.take(chunk))
    socket.on('close', () => this.failed?.(new Error('the connection was closed')))
    socket.on('error', () => undefined)
  }

  static async to(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Connection(socket)
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.answered = resolve
      this.failed = reject
      this.socket.write(request)
    })
  }

  close(): void {
    this.failed = undefined
    this.socket.destroy()
  }

  private take(chunk: Buffer): void {
    this.pieces.push(chunk)
    this.length += chunk.length
    if (Number.isNaN(this.whole)) this.whole = wholeOf(Buffer.concat(this.pieces))
    if (!(this.length >= this.whole)) return
    const bytes = Buffer.concat(this.pieces)
    this.pieces = []
    this.length = 0
    this.whole = NaN
    const status = Number(bytes.toString('latin1', 9, 12))
    this.answered?.({ status, body: bytes.subarray(bytes.indexOf(gap) + gap.length) })
  }
}

const gap = '\r\n\r\n'

function wholeOf(bytes: Buffer): number {
  const end = bytes.indexOf(gap)
  if (end < 0) return NaN
  const [, length] = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end)) ?? []
  // What has no body, as 304, says no length.
  return end + gap.length + Number(length ?? 0)
}

/** The words of a request: with `body`, a POST of JSON. */
export function requestOf(path: string, headers: Readonly<Record<string, string>> = {}, body?: string): string {
  const own =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...own }).map(([name, value]) => `${name}: ${value}`)
  return `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('\r\n')}${gap}${body ?? ''}`
}
