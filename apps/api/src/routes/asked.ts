import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { Defect } from '@plenary/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Caller } from '../request/caller.js'
import { type Language, languageOf } from '../request/language.js'
import { parseBody, parseQuery } from '../request/parse.js'
import { routeOf } from './route.js'

/** What a handler gets: who asks, and what, read by the schemas of its route. */
export interface Asked<Body = undefined, Query = Readonly<Record<string, string>>> {
  readonly caller: Caller
  readonly body: Body
  readonly query: Query
  /** In which the caller is told what is said in words. */
  readonly language: Language
  readonly reply: FastifyReply
}

/** What a route does not ask for is refused, not passed over. */
const none = z.strictObject({})

export const AskedFor = createParamDecorator((_: unknown, context: ExecutionContext): Asked<unknown> => {
  const route = routeOf(context.getHandler())
  const http = context.switchToHttp()
  const request = http.getRequest<FastifyRequest>()
  if (!route || !request.caller) throw new Defect('a handler without a route or a caller')
  const query = parseQuery(route.query ?? none, request.query) as Record<string, string>
  const body = route.body ? parseBody(route.body, request.body) : undefined
  const language = languageOf(request)
  return { caller: request.caller, body, query, language, reply: http.getResponse<FastifyReply>() }
})
