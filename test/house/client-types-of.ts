import openapiTS, { astToString } from 'openapi-typescript'
import { routes } from '../../apps/api/src/api-module.js'
import { openApiOf } from '../../apps/api/src/openapi/document.js'

export const place = 'apps/web/src/api/openapi.generated.ts'

type Described = Exclude<Parameters<typeof openapiTS>[0], string | URL | Buffer>

/** The interface in types, as openapi-typescript writes them. */
export async function clientTypes(): Promise<string> {
  const nodes = await openapiTS(openApiOf(routes()) as unknown as Described)
  return `// Made by npm run client-types out of the interface's own description.\n${astToString(nodes)}`
}
