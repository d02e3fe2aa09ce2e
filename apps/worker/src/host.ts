import { Worker, type NativeConnection } from '@temporalio/worker'
import { taskQueue, type ConductorActivities, type KeeperActivities } from '@plenary/contract/process'
import type { Bundle } from './bundle.js'

export type Activities = ConductorActivities & KeeperActivities

/** The worker that hosts the conductors and what they ask for. */
export const host = (
  connection: NativeConnection,
  namespace: string,
  bundle: Bundle,
  activities: Activities,
): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { code: bundle.code },
    activities: { ...activities },
    // A sticky task that waits long says that this worker is busy; handing it out anew would replay it, which is dearer.
    // When the worker is dead the server knows it from the missing polls.
    stickyQueueScheduleToStartTimeout: '120s',
    // One V8 context serves all conductors; a second thread would take its time from the database on a small machine.
    workflowThreadPoolSize: 1,
    shutdownGraceTime: '10s',
  })
