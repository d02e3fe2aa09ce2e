import { z } from 'zod'

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}
interface Answered {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly type: string
  readonly json: unknown
}

/** Holds answers against the description: what is wrong with one, or nothing. */
export function holdAgainst({ paths, components }: OpenApi): (answered: Answered) => string | undefined {
  const routes = Object.entries(paths).map(([path, methods]) => ({
    methods,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replaceAll('{id}', '[^/]+')}$`),
  }))
  const known = new Map<object, z.ZodType>()
  const validatorOf = (schema: object): z.ZodType => {
    const whole = { ...resolved(schema, components.schemas), $schema: 'https://json-schema.org/draft/2020-12/schema' }
    const validator = known.get(schema) ?? z.fromJSONSchema(whole as z.core.JSONSchema.JSONSchema)
    known.set(schema, validator)
    return validator
  }
  const problem = validatorOf(components.schemas['Problem']!)
  return ({ method, url, status, type, json }) => {
    const [path = ''] = url.split('?')
    const operation = routes.find(({ pattern }) => pattern.test(path))?.methods[method.toLowerCase()]
    if (status === 304) return operation?.responses['304'] ? undefined : 'a 304 that is not documented'
    if (status >= 400 && type.startsWith('application/problem+json')) return faultIn(problem, json)
    const page = operation?.responses['default']?.content?.['text/html']
    if (status >= 400 && type.startsWith('text/html') && page) return undefined
    const response = operation?.responses[String(status)]
    if (!response) return `${method} ${path} answers ${status}, which is not documented`
    const schema = response.content?.['application/json']?.schema
    return schema && faultIn(validatorOf(schema), json)
  }
}

function faultIn(validator: z.ZodType, json: unknown): string | undefined {
  const parsed = validator.safeParse(json)
  return parsed.success ? undefined : JSON.stringify(parsed.error.issues.slice(0, 3))
}

/** References are few and not circular: they are written out. */
const resolved = (schema: object, schemas: Readonly<Record<string, object>>): object =>
  JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
    const reference = (value as { $ref?: string } | null)?.$ref
    const name = reference?.replace('#/components/schemas/', '')
    return name === undefined ? value : schemas[name]
  }) as object
