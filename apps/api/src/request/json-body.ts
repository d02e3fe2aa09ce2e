import { pointerTo } from '@plenary/domain'
import { canBeKept } from '@plenary/store'
import type { FastifyInstance } from 'fastify'
import { fault } from '../faults/http-fault.js'

/** The founding of a large commission stays below. */
export const bodyLimit = 1_048_576
/** Deeper than any body that is asked for; without a limit a few kilobytes of brackets keep a process busy. */
const depthLimit = 32

/** Reads JSON bodies, and nothing else: what nests too deep, names a prototype or cannot be kept is refused. */
export function readJson(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers()
  instance.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (_request, text, done) => {
    try {
      done(null, parsed(text as string))
    } catch (error) {
      done(error as Error, undefined)
    }
  })
}

function parsed(text: string): unknown {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return fault.bodyMalformed({ pointer: '', faults: [{ pointer: '', code: 'notJson' }] })
  }
  look(body, [])
  return body
}

function look(value: unknown, path: readonly string[]): void {
  const where = () => pointerTo(path)
  if (typeof value === 'string' && !canBeKept(value)) fault.textMalformed({ pointer: where() })
  if (typeof value !== 'object' || value === null) return
  if (path.length > depthLimit)
    fault.bodyMalformed({ pointer: where(), faults: [{ pointer: where(), code: 'tooDeep' }] })
  for (const [key, one] of Object.entries(value)) {
    if (!canBeKept(key)) fault.textMalformed({ pointer: where() })
    if (key === '__proto__')
      fault.bodyMalformed({ pointer: where(), faults: [{ pointer: `${where()}/__proto__`, code: 'unknownField' }] })
    look(one, [...path, key])
  }
}
