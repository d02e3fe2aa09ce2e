// A process that holds so many connections to an address, and tells when each of them heard of a change.
import { connect } from 'node:net'

export interface Told {
  readonly url: string
  /** One connection for each: what is sent in Authorization. */
  readonly tokens: readonly string[]
}
const atOnce = 50
const now = () => performance.timeOrigin + performance.now()

let heard: number[] = []
let connected = 0

function open(url: URL, token: string, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    socket.setEncoding('latin1')
    socket.write(`GET ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\nauthorization: Bearer ${token}\r\n\r\n`)
    socket.once('data', (head: string) => {
      if (head.startsWith('HTTP/1.1 200')) resolve()
      else reject(new Error(head))
    })
    socket.on('data', (text: string) => {
      if (!text.includes('event: changed')) return
      if (heard.push(now()) < count) return
      process.send?.(heard)
      heard = []
    })
    socket.on('error', reject)
  })
}

process.on('message', ({ url, tokens }: Told) => {
  void (async () => {
    const rest = [...tokens]
    while (rest.length > 0) {
      const batch = rest.splice(0, atOnce)
      await Promise.all(batch.map((token) => open(new URL(url), token, tokens.length)))
      connected += batch.length
    }
    process.send?.(connected)
  })().catch((error: unknown) => {
    process.send?.(String(error))
  })
})
