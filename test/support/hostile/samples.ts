/** A body as its schema wants it, and where in it somebody may write what they like. */
export interface Sample {
  readonly body: object
  readonly texts: readonly (readonly string[])[]
  /** Where in it something is named that there has to be: a stream, an item, an office, a person. */
  readonly names: readonly (readonly string[])[]
}
/** JSON Schema as far as bodies are made of it. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly minItems?: number
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}
export type Known = Readonly<Record<string, unknown>>

/** By which names are known from what is written. */
const longestName = 200
/** What stands for a pattern: one of these, whichever it takes. */
const patterned = ['2028-11-01', '10:00', '2028-11', 'a'.repeat(64), '1']

/** A sample for each act, or the one of a body that is no act. `known` says what a field of that name holds. */
export const samplesOf = (schema: object, known: Known): Sample[] =>
  ((schema as Schema).oneOf ?? [schema as Schema]).map((one) => {
    const [texts, names]: [string[][], string[][]] = [[], []]
    return { body: valueOf(one, [], known, { texts, names }) as object, texts, names }
  })

type Places = Readonly<Record<'texts' | 'names', string[][]>>

function valueOf(schema: Schema, path: readonly string[], known: Known, places: Places): unknown {
  const { type, properties = {}, items } = schema
  const [one] = schema.oneOf ?? schema.anyOf ?? []
  if (one) return valueOf(one, path, known, places)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, valueOf(field, [...path, name], known, places)]),
    )
  if (type === 'array') return items ? [valueOf(items, [...path, '0'], known, places)] : []
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return true
  const isStream = schema.format === 'uuid'
  if (!isStream && schema.pattern !== undefined) return patterned.find((text) => new RegExp(schema.pattern!).test(text))
  if (!isStream) places.texts.push([...path])
  if (isStream || schema.maxLength === longestName) places.names.push([...path])
  return known[path.at(-1) ?? ''] ?? (isStream ? '99999999-9999-4999-8999-999999999999' : 'alder')
}

/** The same body with another value in one place. */
export function withValue(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(body)) return body.map((one, index) => (String(index) === name ? withValue(one, rest, value) : one))
  const fields = body as Record<string, unknown>
  return { ...fields, [name]: withValue(fields[name], rest, value) }
}
