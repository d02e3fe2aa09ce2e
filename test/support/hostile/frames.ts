/** What is sent on a connection of its own, and with which statuses it is answered, one after the other. */
export interface Frame {
  readonly sent: string
  readonly answers: readonly number[]
  /** The connection ends then: what might follow would be guessed at. */
  readonly ends: boolean
}
const to = (target: string, headers = '', method = 'GET') =>
  `${method} ${target} HTTP/1.1\r\nHost: plenary.example.org\r\n${headers}\r\n`
const live = '/health/live'
const post = (headers: string, body: string, target = '/api/v1/sign-in') =>
  `${to(target, `Content-Type: application/json\r\n${headers}`, 'POST')}${body}`
const smuggled = to('/api/v1/commissions')
const refused = (sent: string, status = 400): Frame => ({ sent, answers: [status], ends: true })
const once = (sent: string, ...answers: number[]): Frame => ({ sent, answers, ends: true })

export const frames: Readonly<Record<string, Frame>> = {
  'two lengths': refused(post('Content-Length: 2\r\nContent-Length: 40\r\n', `{}${smuggled}`)),
  'two lengths in one line': refused(post('Content-Length: 2, 40\r\n', `{}${smuggled}`)),
  'a length below nothing': refused(post('Content-Length: -1\r\n', '{}')),
  'a length with a sign': refused(post('Content-Length: +2\r\n', '{}')),
  'a length by sixteen': refused(post('Content-Length: 0x2\r\n', '{}')),
  'a length beyond all': refused(post(`Content-Length: ${'9'.repeat(40)}\r\n`, '{}')),
  'a length before chunks': refused(
    post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`),
  ),
  'chunks before a length': refused(
    post('Transfer-Encoding: chunked\r\nContent-Length: 2\r\n', `0\r\n\r\n${smuggled}`),
  ),
  'chunks that are no chunks': refused(post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${smuggled}`)),
  'chunks and then another encoding': refused(post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${smuggled}`)),
  'a name with a space before its colon': refused(post('Transfer-Encoding : chunked\r\n', `0\r\n\r\n${smuggled}`)),
  'a name with a tab': refused(post('Transfer-Encoding\t: chunked\r\n', `0\r\n\r\n${smuggled}`)),
  'a header that goes on in the next line': refused(
    post('X-A: b\r\n c\r\nTransfer-Encoding:\r\n chunked\r\n', `0\r\n\r\n${smuggled}`),
  ),
  'a chunk size that is none': refused(post('Transfer-Encoding: chunked\r\n', `zz\r\n{}\r\n0\r\n\r\n`)),
  'a chunk size below nothing': refused(post('Transfer-Encoding: chunked\r\n', `-2\r\n{}\r\n0\r\n\r\n`)),
  'a chunk size beyond all': refused(post('Transfer-Encoding: chunked\r\n', `${'f'.repeat(30)}\r\n{}\r\n0\r\n\r\n`)),
  'a chunk longer than it says': refused(post('Transfer-Encoding: chunked\r\n', `1\r\n{}\r\n0\r\n\r\n`)),
  'a chunk extension without end': refused(post('Transfer-Encoding: chunked\r\n', `2;${'a'.repeat(20_000)}\r\n{}\r\n`)),
  'line feeds alone': refused(`GET ${live} HTTP/1.1\nHost: a\n\n`),
  'carriage returns alone': refused(`GET ${live} HTTP/1.1\rHost: a\r\r`),
  'a NUL in a header': refused(to(live, 'X-A: a\0b\r\n')),
  'a header without a name': refused(to(live, ': a\r\n')),
  'a header without a colon': refused(to(live, 'Host\r\n')),
  'no host': refused(`GET ${live} HTTP/1.1\r\n\r\n`),
  'headers without end': refused(to(live, `X-A: ${'a'.repeat(100_000)}\r\n`), 431),
  'a name without end': refused(to(live, `${'a'.repeat(100_000)}: a\r\n`), 431),
  'three thousand headers': refused(
    to(live, Array.from({ length: 3_000 }, (_, n) => `X-${String(n)}: a\r\n`).join('')),
    431,
  ),
  'an address without end': refused(to(`/${'a'.repeat(100_000)}`), 431),
  'a verb that nobody knows': refused(to(live, '', 'FROB')),
  'a verb in small letters': refused(to(live, '', 'get')),
  'a verb without end': refused(to(live, '', 'G'.repeat(5_000))),
  'no verb': refused(` ${live} HTTP/1.1\r\n\r\n`),
  'HTTP/2 by foreknowledge': refused('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'HTTP/9': refused(`GET ${live} HTTP/9.9\r\nHost: a\r\n\r\n`),
  'HTTP/0.9': once('GET /api/v1/me\r\n\r\n', 401),
  TLS: refused('\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03'),
  'no HTTP at all': refused('EHLO plenary.example.org\r\n'),
  bytes: refused(Array.from({ length: 256 }, (_, n) => String.fromCharCode(n)).join('')),
  'an address with a space': refused(to(`${live} x`)),
  'an address with a NUL': refused(to(`${live}\0`)),
  'a tunnel': { sent: to('plenary.example.org:443', '', 'CONNECT'), answers: [], ends: true },
  'an expectation that nobody knows': { sent: to(live, 'Expect: money\r\n'), answers: [417], ends: false },
  'an upgrade to HTTP/2': {
    sent: to('/api/v1/me', 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n'),
    answers: [401],
    ends: false,
  },
  'an upgrade to a socket': {
    sent: to(
      '/api/v1/me',
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAA\r\nSec-WebSocket-Version: 13\r\n',
    ),
    answers: [401],
    ends: false,
  },
  'a body where none is asked for': {
    sent: `${to('/api/v1/me', 'Content-Length: 2\r\n')}{}`,
    answers: [401],
    ends: false,
  },
  'three at once': { sent: to('/api/v1/me').repeat(3), answers: [401, 401, 401], ends: false },
  'a hundred at once': { sent: to('/api/v1/me').repeat(100), answers: Array<number>(100).fill(401), ends: false },
  'a good one before one that is none': once(`${to('/api/v1/me')}FROB / HTTP/1.1\r\n\r\n`, 400),
  'one behind another': { sent: post('Content-Length: 4\r\n', `null${smuggled}`), answers: [400, 401], ends: false },
}
