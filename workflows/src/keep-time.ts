import { continueAsNew, proxyActivities, proxyLocalActivities } from '@temporalio/workflow'
import type { StreamRef } from '@plenary/domain'
import type { KeeperActivities, Watch } from '@plenary/contract/process'
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

/** A rehearsal whose clock cannot go on waits for an operator; what he mends nudges, or is seen then. */
const stuckRest = 30_000

/** Time is a member of the commission: it sleeps until the next due moment, then passes what is due, oldest first. */
export async function keepTime(commission: StreamRef): Promise<void> {
  const ears = new Ears()
  while (!shouldHandOver()) {
    ears.clear()
    const seen = await watch(commission.id, Date.now())
    if (seen === null) return
    if (!(await passes(commission, seen))) await ears.rest(restOf(seen))
  }
  await continueAsNew<typeof keepTime>(commission)
}

/** Lets time pass as far as it has come; false: nothing is due yet, or what is due cannot be passed. */
async function passes({ id }: StreamRef, { advancing, dueIn }: Watch): Promise<boolean> {
  if (advancing) return stepClock(id)
  if (dueIn === 0) await passDue(id)
  return dueIn === 0
}

function restOf({ advancing, dueIn }: Watch): number | null {
  if (advancing) return stuckRest
  return dueIn === null ? null : Math.min(dueIn, longestSleep)
}
