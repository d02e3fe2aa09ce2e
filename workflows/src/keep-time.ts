import { continueAsNew, proxyActivities, proxyLocalActivities } from '@temporalio/workflow'
import type { StreamRef } from '@plenary/domain'
import type { KeeperActivities } from '@plenary/contract/process'
import { Ears } from './ears.js'
import { shouldHandOver } from './hand-over.js'

/** The database is back within seconds after a restart; asking more rarely than twice a minute would be felt. */
const retry = { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '30s' } as const

const { watch } = proxyLocalActivities<KeeperActivities>({
  startToCloseTimeout: '10s',
  // After two minutes the run ends and a new one begins: a history does not grow while the store is away.
  retry: { ...retry, maximumAttempts: 12 },
  // Longer waits are the server's timers: a wait inside the worker holds its workflow task.
  localRetryThreshold: '3s',
})

const { passDue, stepClock } = proxyActivities<KeeperActivities>({
  // A worker that died is noticed after five seconds; two that pass the same dues do no harm, a knock repeats itself.
  heartbeatTimeout: '5s',
  // A backlog of ten thousand dues takes minutes, waiting for quiet as long as the slowest conductor; the heart beats.
  startToCloseTimeout: '1h',
  retry,
})

/** A clock that is set right in the middle of a sleep makes that sleep wrong: no such error outlives a week. */
const longestSleep = 7 * 24 * 60 * 60 * 1000

/** Time is a member of the commission: it sleeps until the next due moment, then passes what is due, oldest first. */
export async function keepTime(commission: StreamRef): Promise<void> {
  const ears = new Ears()
  while (!shouldHandOver()) {
    ears.clear()
    const seen = await watch(commission.id, Date.now())
    if (seen === null) return
    if (seen.advancing) await stepClock(commission.id)
    else if (seen.dueIn === 0) await passDue(commission.id)
    else await ears.rest(seen.dueIn === null ? null : Math.min(seen.dueIn, longestSleep))
  }
  await continueAsNew<typeof keepTime>(commission)
}
