import { DefaultLogger, Runtime } from '@temporalio/worker'

/** Warnings only: what goes as it should says nothing in a test. One runtime for the process, as the SDK has it. */
export const quietLogger = new DefaultLogger('WARN')
Runtime.install({ logger: quietLogger, shutdownSignals: [] })
