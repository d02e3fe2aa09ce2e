import { isUtf8 } from 'node:buffer'
import { PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common'
import { pointerTo } from '@plenary/domain'
import { canBeKept } from '@plenary/store'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'

/** The founding of a large commission stays below. */
export const bodyLimit = 1_048_576
/** Deeper than any body that is asked for; without a limit a few kilobytes of brackets keep a process busy. */
const depthLimit = 32
/** More than the largest body that is asked for; without a limit brackets alone keep a process busy. */
const valuesLimit = 50_000

/** Reads JSON bodies, and nothing else: what nests too deep, names a prototype or cannot be kept is refused. */
export function readJson(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers()
  instance.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (request, bytes, done) => {
    try {
      checkForm(request)
      done(null, parsed(bytes as Buffer))
    } catch (error) {
      done(error as Error, undefined)
    }
  })
}

/** As it stands on the line, in UTF-8: whoever looks at a request before us reads the same in it. */
function checkForm({ headers }: FastifyRequest): void {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '') ?? []
  const encoding = headers['content-encoding'] ?? 'identity'
  if (charset.toLowerCase() !== 'utf-8' || encoding.toLowerCase() !== 'identity')
    throw new UnsupportedMediaTypeException()
}

const malformed = (pointer: string, code: string, at = pointer): never =>
  fault.bodyMalformed({ pointer, faults: [{ pointer: at, code }] })

function parsed(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) fault.textMalformed({ pointer: '' })
  const text = bytes.toString('utf8')
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return malformed('', 'notJson')
  }
  // Of a name that stands twice the one before us may have read the first; outside of strings each has its colon.
  if (namesIn(body, [], { values: 0 }) !== text.replace(/"(?:[^"\\]+|\\.)*"|[^:"]+/g, '').length)
    malformed('', 'namedTwice')
  return body
}

/** How many names of fields it holds. */
function namesIn(value: unknown, path: readonly string[], seen: { values: number }): number {
  const where = () => pointerTo(path)
  if (++seen.values > valuesLimit) throw new PayloadTooLargeException()
  if (typeof value === 'string' && !canBeKept(value)) fault.textMalformed({ pointer: where() })
  if (typeof value !== 'object' || value === null) return 0
  if (path.length > depthLimit) malformed(where(), 'tooDeep')
  let names = Array.isArray(value) ? 0 : Object.keys(value).length
  for (const [place, one] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const key = String(place)
    if (!canBeKept(key)) fault.textMalformed({ pointer: where() })
    if (key === '__proto__') malformed(where(), 'unknownField', `${where()}/__proto__`)
    names += namesIn(one, [...path, key], seen)
  }
  return names
}
