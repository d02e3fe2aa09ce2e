import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '@temporalio/client'
import { EngineNotReady } from '../faults.js'

/** The attribute by which the consultations of a session are found. */
export const sessionAttribute = 'plenarySession'

/**
 * Waits until the server answers and knows the namespace and the attribute; adds the attribute where it is missing.
 * @param signal ends the waiting early, e.g. because the server's process ended.
 * @throws EngineNotReady when that did not come about in `time` ms.
 */
export async function serving(address: string, namespace: string, time: number, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + time
  for (;;) {
    const failure = await attempt(address, namespace)
    if (failure === undefined || signal?.aborted) return
    if (performance.now() > until) throw new EngineNotReady(`Temporal at ${address} does not answer: ${failure}`)
    await pause(50)
  }
}

async function attempt(address: string, namespace: string): Promise<string | undefined> {
  // Loaded when needed: whoever brings a database alone does not pay for it.
  const { Connection } = await import('@temporalio/client')
  let connection: Connection | undefined
  try {
    connection = await Connection.connect({ address, connectTimeout: 2000 })
    await connection.withDeadline(Date.now() + 5000, () => prepare(connection as Connection, namespace))
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    await connection?.close()
  }
}

async function prepare(connection: Connection, namespace: string): Promise<void> {
  await connection.workflowService.describeNamespace({ namespace })
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
  if (sessionAttribute in customAttributes) return
  const { temporal } = (await import('@temporalio/proto')).default
  const searchAttributes = { [sessionAttribute]: temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD }
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes })
}
