import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** What may be said of an error: no message, it may quote what persons wrote. */
export function errorInBrief(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, stack = '' } = error
  const at = stack.split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { name, ...(code !== undefined && { code }), at: at.slice(0, 8).map((line) => line.trim()) }
}

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
