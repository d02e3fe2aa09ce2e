import { pointerTo } from '@plenary/domain'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'

interface BodyFault {
  readonly pointer: string
  readonly code: string
}
/** So many faults are listed at most: the first is what the caller mends first. */
const most = 20

/** A field that is not known stands under its own name. */
function faultsIn(issue: z.core.$ZodIssue): BodyFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknownField' }))
  return [{ pointer: pointerTo(issue.path), code: issue.code }]
}

/** What a person sent, as the schema knows it; every fault is named by its JSON pointer, never by its value. */
export function parseBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const [first] = issues
  if (first?.code === 'invalid_union' && first.path.join('/') === 'type') fault.commandUnknown({ pointer: '/type' })
  const faults = issues.flatMap(faultsIn).slice(0, most)
  return fault.bodyMalformed({ pointer: faults[0]?.pointer ?? '', faults })
}

export function parseQuery<S extends z.ZodType>(schema: S, query: unknown): z.output<S> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const parameters = parsed.error.issues.flatMap(faultsIn).map((one) => one.pointer.slice(1))
  return fault.queryMalformed({ parameters: [...new Set(parameters)].slice(0, most) })
}
