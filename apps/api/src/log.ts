import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** Where lines of the log go; absent: standard output. */
export interface LogTarget {
  write(line: string): void
}

export const loggerOf = (level: string, to?: LogTarget): NonNullable<FastifyServerOptions['logger']> =>
  level === 'silent' ? false : { level, base: { process: 'api' }, ...(to && { stream: to }) }

/** One line for each answer: the route, never the address, which may hold what somebody searches for. */
export function logAnswers(instance: FastifyInstance): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, code, account } = request
    request.log.info(
      {
        method,
        route: routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(code !== undefined && { code }),
        ...(account && { account: account.id }),
      },
      'answered',
    )
    done()
  })
}
