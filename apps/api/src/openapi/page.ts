import type { OpenApi, Operation, Parameter } from './document.js'
import { escaped } from '../page.js'

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
summary{cursor:pointer}code,pre{font:14px/1.4 ui-monospace,monospace}pre{overflow:auto;padding:.5rem;border:1px solid #bbb}
details{border-top:1px solid #ccc;padding:.5rem 0}td{padding:0 1rem 0 0;vertical-align:top}`

/** The description as one page: no script, nothing from elsewhere. */
export function pageOf({ info, paths }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method.toUpperCase(), operation)),
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(info.title)} API</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body><h1>${escaped(info.title)} API</h1>
<p>${escaped(info.description)}. As data: <a href="/api/v1/openapi.json">openapi.json</a></p>${operations.join('')}</body></html>`
}

const operationOf = (path: string, method: string, operation: Operation): string =>
  `<details><summary><code>${method} ${escaped(path)}</code> ${escaped(operation.summary)}</summary>
<table>${operation.parameters.map(parameterOf).join('')}</table>${partOf('Body', operation.requestBody)}${partOf('Answers', operation.responses)}</details>`

const parameterOf = ({ name, in: where, required, description = '' }: Parameter): string =>
  `<tr><td><code>${escaped(name)}</code></td><td>${where}${required ? ', required' : ''}</td><td>${escaped(description)}</td></tr>`

const partOf = (title: string, part: object | undefined): string =>
  part === undefined ? '' : `<h4>${title}</h4><pre>${escaped(JSON.stringify(part, null, 1))}</pre>`
