import { createServer, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'

export interface Health {
  /** Why this worker does not do its work now; nothing: it does. */
  reason(): Promise<string | undefined>
  /** As Prometheus reads them. */
  metrics(): Promise<string>
}

export interface Listening {
  readonly host: string
  readonly port: number
}

/** `GET /health/ready`: 200 or 503 with the reason. `GET /metrics`: the figures as text. */
export async function serveHealth({ host, port }: Listening, health: Health): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request.url ?? '', health, response).catch(() => response.writeHead(500).end())
  })
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

async function answer(path: string, health: Health, response: ServerResponse): Promise<void> {
  if (path === '/health/ready') {
    const reason = await health.reason()
    response.writeHead(reason === undefined ? 200 : 503, { 'content-type': 'application/json' })
    response.end(JSON.stringify(reason === undefined ? { ready: true } : { ready: false, reason }))
  } else if (path === '/metrics') {
    const metrics = await health.metrics()
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
    response.end(metrics)
  } else response.writeHead(404).end()
}
