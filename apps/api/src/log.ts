import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** Where lines of the log go; absent: standard output. */
export interface LogTarget {
  write(line: string): void
}

export const loggerOf = (level: string, to?: LogTarget): NonNullable<FastifyServerOptions['logger']> =>
  level === 'silent' ? false : { level, base: { process: 'api' }, ...(to && { stream: to }) }

/** Streams of these kinds are logged alike, and nobody's account with them: nobody else learns that a desk is at work. */
const alike = /^(\/api\/v1)\/(?:consultations|decisions|desks|documents|sittings)\//

/** One line for each answer: the route, never the address, which may hold what somebody searches for. */
export function logAnswers(instance: FastifyInstance): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, code, account } = request
    const { statusCode: status } = reply
    const { url = null } = routeOptions
    const isAlike = url !== null && alike.test(url)
    request.log.info(
      {
        method,
        route: isAlike ? url.replace(alike, '$1/streams/') : url,
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(code !== undefined && (!isAlike || status >= 500) && { code }),
        ...(account && !isAlike && { account: account.id }),
      },
      'answered',
    )
    done()
  })
}
