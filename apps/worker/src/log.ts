import { pino, type Logger as Log } from 'pino'
import type { Logger, LogLevel, LogMetadata } from '@temporalio/worker'

export type { Log }

/** One line of JSON each. Errors are named by kind, code and place: their messages may quote what persons wrote. */
export const openLog = (level: string): Log =>
  pino({ level, base: { process: 'worker' }, serializers: { error: errorInBrief } })

/** What may be said of an error outside the database: no message of an unknown kind. */
export const errorInBrief = (error: unknown): object => {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, stack = '' } = error
  const code = codeOf(error)
  const at = stack.split('\n').filter((line) => line.startsWith('    at '))
  return { name, ...(code !== undefined && { code }), at: at.slice(0, 5).map((line) => line.trim()) }
}

/** Codes are ours (`stage.notReady`), the system's (`ECONNREFUSED`) or the database's (`23505`). */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && ['string', 'number'].includes(typeof error.code)
    ? String(error.code)
    : undefined

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const

/** The SDK's voice in the same log. */
export const temporalLogger = (log: Log): Logger => {
  const say = (level: LogLevel, message: string, meta: LogMetadata = {}) => {
    log[levels[level]](meta, message)
  }
  return {
    log: say,
    trace: (message, meta) => say('TRACE', message, meta),
    debug: (message, meta) => say('DEBUG', message, meta),
    info: (message, meta) => say('INFO', message, meta),
    warn: (message, meta) => say('WARN', message, meta),
    error: (message, meta) => say('ERROR', message, meta),
  }
}
