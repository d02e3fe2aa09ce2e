import { randomUUID } from 'node:crypto'
import { Connection } from '@temporalio/client'
import { workflowId } from '@plenary/contract/process'
import type { StreamRef } from '@plenary/domain'
import { activitiesOn, type Activities } from '../../apps/worker/src/index.js'
import type { House } from './house.js'
import { until } from './until.js'

/** The engine leads: a commission's clock follows the one that its keeper reads, and only when all is quiet. */
export function led({ engine: store }: House): Activities {
  const activities = activitiesOn(store)
  return {
    ...activities,
    async watch(commission, now) {
      await until('quiet', () => store.outbox.isQuiet(commission), 8_000)
      await store.clock.move(commission, now)
      return activities.watch(commission, now)
    },
  }
}

const second = 1000

/** The engine jumps over so many milliseconds in the life of a keeper of time; resolves when they have passed there. */
export async function skip({ temporal }: House, commission: StreamRef, ms: number): Promise<void> {
  const connection = await Connection.connect({ address: temporal.address })
  const { namespace } = temporal
  const workflowExecution = { workflowId: workflowId(commission) }
  const fastForwardId = randomUUID()
  const duration = { seconds: Math.floor(ms / second) as never, nanos: (ms % second) * 1e6 }
  try {
    await connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration } },
      },
      updateMask: { paths: ['time_skipping_config'] },
    })
    await until('the time has been skipped', async () => {
      const polled = await connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution,
        fastForwardId,
      })
      if (polled.failedReason) throw new Error(polled.failedReason)
      return polled.fastForwardInfo?.hasCompleted
    })
  } finally {
    await connection.close()
  }
}
