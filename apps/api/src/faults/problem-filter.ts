import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'
import { errorInBrief } from '@plenary/store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../request/language.js'
import { named } from '../request/named.js'
import { NotModified } from '../request/not-modified.js'
import { answerTo } from './problem-of.js'
import { pagePolicy } from '../page.js'
import { problemPage } from './problem-page.js'

/** Whatever is thrown is answered as a problem (RFC 9457), in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    answerProblem(error, http.getRequest(), http.getResponse())
  }
}

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof NotModified) {
    void reply.status(304).send()
    return
  }
  const language = languageOf(request)
  const { problem, headers, defect } = answerTo(error, request.id, language)
  if (defect) request.log.error({ error: errorInBrief(error) }, 'defect')
  request.code = problem.code
  // Also of what is no address at all, which no hook has seen.
  named(request, reply)
  void reply.status(problem.status).headers(headers).header('cache-control', 'no-store')
  if (isVisit(request)) void reply.headers(page).send(problemPage(problem, language))
  else void reply.type('application/problem+json').send(JSON.stringify(problem))
}

const page = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': pagePolicy,
}

/** A page is to be shown, not data to be read by a script. */
const isVisit = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-mode'] === 'navigate'
