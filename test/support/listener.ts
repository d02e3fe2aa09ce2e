import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { until } from './until.js'

export interface Heard {
  readonly event: string
  readonly id: string | undefined
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what came over the wire
  readonly data: any
}

/** Somebody who listens to events over a socket of their own. */
export class Listener {
  text = ''
  /** When nothing more came, by `performance.now()`. */
  endedAt: number | undefined
  private constructor(
    private readonly asked: ClientRequest,
    private readonly answer: IncomingMessage,
  ) {
    answer.setEncoding('utf8')
    answer.on('data', (text: string) => (this.text += text))
    answer.on('close', () => (this.endedAt = performance.now()))
    // A stream that is broken off ends like any other.
    answer.on('error', () => undefined)
  }

  /** @throws nothing: what is refused is told in `text`, and ends. */
  static at(url: string, headers: Record<string, string>): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { headers, agent: false })
      asked.on('response', (answer) => resolve(new Listener(asked, answer)))
      asked.on('error', reject)
      asked.end()
    })
  }

  get status(): number {
    return this.answer.statusCode ?? 0
  }
  get headers(): IncomingHttpHeaders {
    return this.answer.headers
  }

  /** Every event that came whole, in order. */
  get events(): Heard[] {
    const blocks = this.text.split('\n\n').slice(0, -1)
    const field = (block: string, name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2)
    return blocks.flatMap((block) => {
      const event = field(block, 'event')
      return event === undefined
        ? []
        : [{ event, id: field(block, 'id'), data: JSON.parse(field(block, 'data') ?? '') }]
    })
  }

  /** The first so many, as soon as they have come. */
  heard(count: number): Promise<Heard[]> {
    return until(
      `${String(count)} events in ${JSON.stringify(this.text)}`,
      () => {
        const { events } = this
        return events.length >= count ? events.slice(0, count) : null
      },
      5_000,
    )
  }

  /** Milliseconds from `since` until nothing more came. */
  async ended(since = performance.now()): Promise<number> {
    const at = await until('the stream to end', () => this.endedAt, 5_000)
    return at - since
  }

  stopReading(): void {
    this.answer.pause()
  }
  goOnReading(): void {
    this.answer.resume()
  }

  hangUp(): void {
    this.asked.destroy()
  }
}
