import type { paths } from './openapi.generated.js'
import { client, told } from './client.js'

type OnSession = paths['/api/v1/sessions/{id}/commands']['post']
export type SessionAct = OnSession['requestBody']['content']['application/json']
type Answered = OnSession['responses'][200]['content']['application/json']
export type Preview = Extract<Answered, { effect: unknown }>
export type Effect = NonNullable<Preview['effect']>
/** What was recorded, and at which version. */
export type Recorded = Pick<Answered, 'version' | 'events'>

/** What the act would do. Nothing is done. */
export const tryOnSession = async (id: string, body: SessionAct): Promise<Preview> =>
  (await told(
    client.POST('/api/v1/sessions/{id}/commands', { params: { path: { id }, query: { dryRun: 'true' } }, body }),
  )) as Preview

/** `key`: the same for the same act, so that it is done once however often it is sent; `seen`: as it stood when checked. */
export const actOnSession = (
  id: string,
  body: SessionAct,
  { key, seen }: { key: string; seen: number },
): Promise<Recorded> =>
  told(
    client.POST('/api/v1/sessions/{id}/commands', {
      params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${String(seen)}"` } },
      body,
    }),
  )
