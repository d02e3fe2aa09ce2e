// The least that serves an agenda: no credential, no guard, no row security. Three ways, each as good as it can be.
import Fastify from 'fastify'
import pg from 'pg'
import { agendaStatement } from './agenda-statement.js'
import { agendaByTypeorm } from './agenda-by-typeorm.js'

const { DATABASE_URL: url = '', PORT = '0' } = process.env
const pool = new pg.Pool({ connectionString: url, max: 8 })
const typeorm = await agendaByTypeorm(url)
const server = Fastify()
let bytes = Buffer.alloc(0)

server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

server.get('/', async () => ({ serves: true }))

server.get<{ Params: { session: string } }>('/statement/:session', async ({ params }, reply) => {
  const { rows } = await pool.query<{ agenda: string }>({ ...agendaStatement, values: [params.session] })
  return reply.type('application/json; charset=utf-8').send(rows[0]?.agenda)
})

server.get<{ Params: { session: string } }>('/typeorm/:session', async ({ params }) => typeorm(params.session))

server.post('/bytes', async ({ body }) => {
  bytes = body as typeof bytes
  return {}
})
server.get('/bytes/:session', (_request, reply) => {
  void reply.type('application/json; charset=utf-8').send(bytes)
})

await server.listen({ port: Number(PORT), host: '127.0.0.1' })
process.once('SIGTERM', () => process.exit(0))
