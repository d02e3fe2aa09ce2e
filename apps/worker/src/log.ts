import { errorInBrief } from '@plenary/store'
import { pino, type Logger as Log } from 'pino'
import type { Logger, LogLevel, LogMetadata } from '@temporalio/worker'

export type { Log }

/** One line of JSON each. Errors are named by kind, code and place: their messages may quote what persons wrote. */
export const openLog = (level: string): Log =>
  pino({ level, base: { process: 'worker' }, serializers: { error: errorInBrief } })

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
