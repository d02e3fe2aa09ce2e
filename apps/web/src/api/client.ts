import createClient from 'openapi-fetch'
import { language } from '../words/i18n.js'
import { actingOffice } from '../office/acting-office.js'
import type { paths } from './openapi.generated.js'
import { Problem } from './problem.js'

export const client = createClient<paths>({ baseUrl: '/' })

client.use({
  onRequest({ request }) {
    request.headers.set('accept-language', language())
    const office = actingOffice()
    if (office !== null) request.headers.set('x-office', office)
    return request
  },
})

/** What was answered; a refusal is thrown as it was told. */
export async function told<Data>(
  answering: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error } = await answering
  if (error !== undefined) throw new Problem(error as Problem['body'])
  return data as Data
}
