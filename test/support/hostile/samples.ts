/** A body as its schema wants it, and where in it somebody may write what they like. */
export interface Sample {
  readonly body: object
  readonly texts: readonly (readonly string[])[]
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
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}
export type Known = Readonly<Record<string, unknown>>

/** What stands for a pattern: one of these, whichever it takes. */
const patterned = ['2028-11-01', '10:00', '2028-11', 'a'.repeat(64), '1']

/** A sample for each act, or the one of a body that is no act. `known` says what a field of that name holds. */
export const samplesOf = (schema: object, known: Known): Sample[] =>
  ((schema as Schema).oneOf ?? [schema as Schema]).map((one) => {
    const texts: string[][] = []
    return { body: valueOf(one, [], known, texts) as object, texts }
  })

function valueOf(schema: Schema, path: readonly string[], known: Known, texts: string[][]): unknown {
  const { type, properties = {}, items } = schema
  const [one] = schema.oneOf ?? schema.anyOf ?? []
  if (one) return valueOf(one, path, known, texts)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, valueOf(field, [...path, name], known, texts)]),
    )
  if (type === 'array') return items ? [valueOf(items, [...path, '0'], known, texts)] : []
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return true
  if (schema.format === 'uuid') return '99999999-9999-4999-8999-999999999999'
  if (schema.pattern !== undefined) return patterned.find((text) => new RegExp(schema.pattern!).test(text))
  texts.push([...path])
  return known[path.at(-1) ?? ''] ?? 'alder'
}

/** The same body with another value in one place. */
export function withValue(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(body)) return body.map((one, index) => (String(index) === name ? withValue(one, rest, value) : one))
  const fields = body as Record<string, unknown>
  return { ...fields, [name]: withValue(fields[name], rest, value) }
}
