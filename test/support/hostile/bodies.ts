import { gzipSync } from 'node:zlib'

/** A body as it is sent, with its headers; what is to be said to it. */
export interface HostileBody {
  readonly bytes: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
  readonly code: string
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const json = { 'content-type': 'application/json' }
const malformed = { status: 400, code: 'body.malformed', headers: json }
const notJson = { status: 415, code: 'body.notJson' }
const good = '{"type":"SubmitProposal","title":{"en":"T"}}'
const megabyte = 1_048_576
const deep = (open: string, close: string, times: number) => `${open.repeat(times)}1${close.repeat(times)}`
const as = (type: string, text = good): HostileBody => ({
  bytes: utf8(text),
  headers: { 'content-type': type },
  ...notJson,
})
const encoded = (encoding: string, bytes: Uint8Array = utf8(good)): HostileBody => ({
  ...{ bytes, headers: { ...json, 'content-encoding': encoding }, ...notJson },
})
const text = (text: string): HostileBody => ({ bytes: utf8(text), ...malformed })
const tooLarge = (text: string): HostileBody => ({
  bytes: utf8(text),
  status: 413,
  code: 'body.tooLarge',
  headers: json,
})
const unknown = (text: string): HostileBody => ({ bytes: utf8(text), ...malformed, code: 'command.unknown' })
const raw = (bytes: Uint8Array, code = 'body.malformed'): HostileBody => ({ bytes, ...malformed, code })

/** Bodies that are not what is asked for, and what each is answered. */
export const bodies: Readonly<Record<string, HostileBody>> = {
  'lists without end': text(deep('[', ']', 200_000)),
  'lists deeper than any body': text(deep('[', ']', 33)),
  'objects without end': text(deep('{"a":', '}', 150_000)),
  'lists that never close': text('['.repeat(megabyte - 1)),
  'objects and lists by turns': text(deep('[{"a":', '}]', 40)),
  'more than a megabyte': tooLarge(`"${'x'.repeat(megabyte)}"`),
  'a name that stands twice': text('{"type":"SubmitProposal","title":{"en":"T"},"title":{"en":"U"}}'),
  'an act that stands twice': text('{"type":"ComposeEdition","type":"SubmitProposal","title":{"en":"T"}}'),
  'a name that stands twice, written otherwise': text('{"type":"SubmitProposal","\\u0074ype":"Sign","title":{}}'),
  'a name that stands twice, inside': text('{"type":"SubmitProposal","title":{"en":"T:\\"","en":"U"}}'),
  'a prototype': text('{"type":"SubmitProposal","__proto__":{"title":{"en":"T"}}}'),
  'a prototype, written otherwise': text('{"type":"SubmitProposal","\\u005f_proto__":{"title":{"en":"T"}}}'),
  'a constructor': text('{"type":"SubmitProposal","title":{"en":"T"},"constructor":{"prototype":{"a":1}}}'),
  'a constructor for a text': text('{"type":"SubmitProposal","title":{"constructor":{"prototype":{"a":1}}}}'),
  nothing: text(''),
  'a space': text(' '),
  'a byte order mark': text(`\u{feff}${good}`),
  'two bodies': text(good + good),
  'a comment': text(`${good}// and more`),
  'a trailing comma': text('{"type":"ComposeEdition",}'),
  'single quotes': text("{'type':'ComposeEdition'}"),
  'not a number': text('{"type":"AnswerCall","stage":NaN}'),
  'a number beyond all': text('{"type":"ClearAgenda","edition":1e999}'),
  'a number of a megabyte': text(`{"type":"ClearAgenda","edition":${'9'.repeat(500_000)}}`),
  'a raw line feed in a text': text('{"type":"SubmitProposal","title":{"en":"a\nb"}}'),
  'a list for an act': text(`[${good}]`),
  'a list': text('[]'),
  null: text('null'),
  'a text': text('"SubmitProposal"'),
  'a number': text('7'),
  truth: text('true'),
  'an act of ours': unknown('{"type":"OpenStage","stage":"tour","round":1}'),
  'a note of ours': unknown('{"type":"NoteSitting","fromVersion":9}'),
  'an act of the prototype': unknown('{"type":"constructor"}'),
  'an act that is a list': unknown('{"type":["SubmitProposal"],"title":{"en":"T"}}'),
  'tens of thousands of unknown fields': tooLarge(
    `{"type":"ComposeEdition",${Array.from({ length: 60_000 }, (_, n) => `"f${String(n)}":1`).join(',')}}`,
  ),
  'a hundred thousand brackets': tooLarge(`[${'[],'.repeat(100_000)}[]]`),
  'two hundred thousand numbers': tooLarge(`[${'0,'.repeat(200_000)}0]`),
  'bytes that are no UTF-8': raw(Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'command.malformed'),
  'an overlong slash': raw(Uint8Array.from([0x22, 0xc0, 0xaf, 0x22]), 'command.malformed'),
  'half a pair in UTF-8': raw(Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'command.malformed'),
  'UTF-16': raw(Buffer.from(good, 'utf16le')),
  'UTF-16 by its name': as('application/json; charset=utf-16'),
  'Latin letters by their name': as('application/json;charset="iso-8859-1"'),
  'UTF-7 by its name': as('application/json; charset=utf-7', '+AHs-+AH0-'),
  'a form': as('application/x-www-form-urlencoded', 'type=SubmitProposal'),
  'parts of a form': as('multipart/form-data; boundary=x', '--x\r\n\r\n--x--'),
  'a plain text': as('text/plain'),
  'a page': as('text/html'),
  XML: as('application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  'a patch': as('application/json-patch+json', '[]'),
  'another JSON': as('application/vnd.api+json'),
  'a type that is none': as('application/json/x'),
  'a type of commas': as('application/json, text/plain'),
  'a compressed megabyte of zeros': encoded('gzip', gzipSync(Buffer.alloc(50 * megabyte))),
  'a compressed body': encoded('gzip', gzipSync(good)),
  'a body that is said to be compressed': encoded('gzip'),
  deflate: encoded('deflate'),
  brotli: encoded('br'),
  'two encodings': encoded('identity, gzip'),
}
