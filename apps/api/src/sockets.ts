import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { HttpException } from '@nestjs/common'
import { answerTo } from './faults/problem-of.js'

/** How long whoever asks may take, in milliseconds: who goes slow holds a connection and does nothing with it. */
export interface Patience {
  /** Until the headers are there, from the moment somebody connects. */
  readonly headers: number
  /** Until the whole request is there. */
  readonly request: number
  /** Between two requests, and for taking an answer. */
  readonly silence: number
  /** After so long at most it is noticed. */
  readonly looks: number
}

/**
 * Headers are one packet or two; the largest body comes in half a minute at 35 kB/s. A stream of events says something
 * at least every minute, and proxies keep a connection for about as long.
 */
export const usualPatience: Patience = { headers: 10_000, request: 30_000, silence: 75_000, looks: 2_000 }

export const socketsOf = ({ headers, request, silence, looks }: Patience) => ({
  http: { headersTimeout: headers, connectionsCheckingInterval: looks },
  requestTimeout: request,
  keepAliveTimeout: silence,
  connectionTimeout: silence,
  clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => {
    endWith(error.code, socket)
  },
})

const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }

/** What is no request gets one answer, and the connection ends: what follows on it would be guessed at. */
function endWith(code: string | undefined, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = statuses[code ?? ''] ?? 400
  const body = JSON.stringify(answerTo(new HttpException('', status), randomUUID(), 'en').problem)
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/problem+json',
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}
