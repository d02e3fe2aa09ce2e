import type { Siege } from './siege.js'

/** What the description says of one route, as far as it is asked here. */
export interface Place {
  readonly method: 'GET' | 'POST'
  /** With `{id}` where a stream is named. */
  readonly path: string
  readonly query: readonly string[]
  readonly body?: object
}
interface Operation {
  readonly security: readonly object[]
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } }
}

/** Every route that asks who is there, from the description that is served: a new one is among them by itself. */
export async function protectedPlaces({ http }: Siege): Promise<Place[]> {
  const { paths } = (await http.ask('openapi.json')).json as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security, parameters, requestBody }]) => {
      if (security.length === 0) return []
      const query = parameters.filter((one) => one.in === 'query').map(({ name }) => name)
      const body = requestBody?.content['application/json'].schema
      return [{ method: method.toUpperCase() as Place['method'], path, query, ...(body && { body }) }]
    }),
  )
}

/** The kind of stream that a route names, by the word before its id. */
export const kindIn = (path: string): string | undefined => /\/(\w+)s\/\{id\}/.exec(path)?.[1]

interface StreamRow {
  readonly id: string
  readonly kind: string
  readonly part: string | null
}

/** The streams of a commission, desks with their parts. */
export const streamsOf = ({ http }: Siege, commission: string): Promise<StreamRow[]> =>
  http.stores.sql(
    `select id, kind, case kind when 'desk' then state::jsonb->>'part' end as part from stream where commission = $1 order by id`,
    [commission],
  )
