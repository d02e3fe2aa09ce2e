import * as contract from '@plenary/contract/http'
import { z } from 'zod'
import { cookies } from '../sign-in/cookie.js'
import { isAct, type Route } from '../routes/route.js'

/** OpenAPI 3.1, as far as it is made here. */
export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: object
}
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security?: readonly object[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: object
}

const credentials = [{ bearer: [] }, { cookie: [] }]
const text = { type: 'string' }

export function openApiOf(routes: readonly Route[]): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plenary',
      version: '1',
      description: 'Workflow engine with which a commission of states prepares its sessions',
    },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: cookies.signIn },
      },
      schemas: { Problem: schemaOf(contract.problem), Preview: schemaOf(contract.preview) },
    },
  }
}

function operationOf(route: Route): Operation {
  const { method, path, summary, over, body } = route
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^A-Za-z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    ...(over === 'nothing' ? { security: [] } : { security: credentials }),
    parameters: [...pathParameters(path), ...queryParameters(route), ...headers(route)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: responsesOf(route),
  }
}

const pathParameters = (path: string): Parameter[] =>
  path.includes('{id}') ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }] : []

const queryParameters = ({ query }: Route): Parameter[] =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType),
  }))

function headers(route: Route): Parameter[] {
  const { method, over, tagged } = route
  const header = (name: string, description: string, required = false): Parameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: text,
  })
  const office = 'The office in which the caller acts; needed by who holds several'
  return [
    header('Accept-Language', 'en or ru: the language of problems, and of what is told in words'),
    header('X-Request-Id', 'Is answered, and stands in the log'),
    ...(over === 'nothing' || over === 'holder' ? [] : [header('X-Office', office)]),
    ...(route.answer === 'events'
      ? [header('Last-Event-ID', 'The id of the event that was told last: what came after it is told first')]
      : []),
    ...(tagged ? [header('If-None-Match', 'The ETag of what the caller has: answered 304 while it stands')] : []),
    ...(method === 'POST' && over !== 'nothing'
      ? [header('Sec-Fetch-Site', 'same-origin or none: needed with the cookie. Browsers send it by themselves')]
      : []),
    ...(isAct(route)
      ? [
          header('Idempotency-Key', 'The same key and request: the same answer. Not needed with dryRun'),
          header('If-Match', 'The ETag of what the caller saw: 412 where it has changed'),
        ]
      : []),
  ]
}

const aProblem = {
  description: 'A problem; as a page to a browser that shows one (Sec-Fetch-Mode: navigate)',
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    'text/html': { schema: { type: 'string' } },
  },
}

const told = `Events: ready (from here on changes are told), changed ({kind, id} of a resource), reset (what was missed
cannot be told: read anew), ended (nothing more is told to this credential)`.replace('\n', ' ')

function responsesOf(route: Route): Record<string, object> {
  const { answer, status = 200, tagged, over } = route
  const json = (schema: object) => ({ content: { 'application/json': { schema } } })
  if (answer === 'elsewhere') return { 303: { description: 'Location says where to go' }, default: aProblem }
  if (answer === 'events')
    return { 200: { description: told, content: { 'text/event-stream': { schema: text } } }, default: aProblem }
  if (answer === 'file') return { 200: { description: 'It', content: { '*/*': { schema: text } } }, default: aProblem }
  const made = answer === 'text' ? { content: { 'text/plain': { schema: text } } } : json(schemaOf(answer))
  const preview = json({ $ref: '#/components/schemas/Preview' })
  const acts = isAct(route)
  const done =
    acts && status === 200 && answer !== 'text'
      ? json({ anyOf: [schemaOf(answer), { $ref: '#/components/schemas/Preview' }] })
      : made
  return {
    [status]: { description: status === 201 ? 'It began; Location says where' : 'So it is', ...done },
    ...(acts && status === 201 && { 200: { description: 'A preview: nothing was done', ...preview } }),
    ...(tagged && { 304: { description: 'The caller has it' } }),
    ...(over === 'nothing' &&
      route.method === 'GET' &&
      answer !== 'text' && { 503: { description: 'Not now', ...made } }),
    default: aProblem,
  }
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'output' })
  return json
}
