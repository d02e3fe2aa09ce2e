import { createServer, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'

/** A figure for the watchers of this installation, as Prometheus reads it. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly value: number
}
export interface Health {
  /** Why this worker does not do its work now; nothing: it does. */
  reason(): Promise<string | undefined>
  figures(): Promise<readonly Figure[]>
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
    const figures = await health.figures()
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
    response.end(figures.map(lineOf).join(''))
  } else response.writeHead(404).end()
}

const lineOf = ({ name, help, value }: Figure): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`
