import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { map, of, type Observable } from 'rxjs'
import { entityTag, isKnown, visibilityOf } from '../request/preconditions.js'
import { NotModified } from '../request/not-modified.js'
import { Answers } from './answers.js'
import { routeOf } from './route.js'

/** A resource that the caller has is not sent again; one that was made for the same version and class is not made again. */
@Injectable()
export class Conditional implements NestInterceptor {
  readonly #answers = new Answers()

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp()
    const { caller, headers, url } = http.getRequest<FastifyRequest>()
    const reply = http.getResponse<FastifyReply>()
    if (!caller?.visit || !routeOf(context.getHandler())?.tagged) return next.handle()
    const { version, rebuiltAt } = caller.visit.seen
    const tag = entityTag(version, visibilityOf(caller.actor, rebuiltAt))
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'authorization, cookie, x-office')
    if (isKnown(headers['if-none-match'], tag)) throw new NotModified()
    void reply.type('application/json; charset=utf-8')
    const known = this.#answers.get(url, tag)
    if (known !== undefined) return of(known)
    return next.handle().pipe(map((view: unknown) => this.#answers.keep(url, tag, JSON.stringify(view))))
  }
}
