// Nest over Fastify with one route: the least that answers. Compiled code is kept as ours is.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./bare-nest-server.mjs')
