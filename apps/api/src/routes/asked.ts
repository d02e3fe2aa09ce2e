import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { Defect } from '@plenary/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Caller, Holder } from '../request/caller.js'
import { type Language, languageOf } from '../request/language.js'
import { parseBody, parseQuery } from '../request/parse.js'
import { routeOf } from './route.js'

/** What a handler gets of anybody: what is asked, read by the schemas of its route. */
export interface Requested<Body = undefined, Query = Readonly<Record<string, string>>> {
  readonly request: FastifyRequest
  readonly body: Body
  readonly query: Query
  /** In which the caller is told what is said in words. */
  readonly language: Language
  readonly reply: FastifyReply
}
/** The same of who has come in, whatever their office. */
export interface HolderAsked extends Requested {
  readonly holder: Holder
}
/** The same of who acts or reads in an office. */
export interface Asked<Body = undefined, Query = Readonly<Record<string, string>>> extends Requested<Body, Query> {
  readonly caller: Caller
}

/** What a route does not ask for is refused, not passed over. */
const none = z.strictObject({})

function requestedIn(context: ExecutionContext): Requested<unknown> {
  const route = routeOf(context.getHandler())
  if (!route) throw new Defect('a handler without a route')
  const http = context.switchToHttp()
  const request = http.getRequest<FastifyRequest>()
  const query = parseQuery(route.query ?? none, request.query) as Record<string, string>
  const body = route.body ? parseBody(route.body, request.body) : undefined
  return { request, body, query, language: languageOf(request), reply: http.getResponse<FastifyReply>() }
}

export const AskedByAnybody = createParamDecorator((_: unknown, context: ExecutionContext) => requestedIn(context))

export const AskedByHolder = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const requested = requestedIn(context)
  const { holder } = requested.request
  if (!holder) throw new Defect('a handler without a holder')
  return { ...requested, holder }
})

export const AskedFor = createParamDecorator((_: unknown, context: ExecutionContext): Asked<unknown> => {
  const requested = requestedIn(context)
  const { caller } = requested.request
  if (!caller) throw new Defect('a handler without a caller')
  return { ...requested, caller }
})
