import { setTimeout as pause } from 'node:timers/promises'
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { KeeperActivities } from '@plenary/contract/process'
import type { Store } from '@plenary/store'
import type { Hurry } from '../relay.js'

/** How long time waits for tells that are on their way, before it passes what is due without them. */
const tellsLimit = 10_000

/** What the keeper of time asks for. */
export const keeping = ({ clock, outbox, passDue }: Store, hurry: Hurry): KeeperActivities => ({
  async watch(commission) {
    const seen = await clock.watch(commission)
    return seen && { dueIn: seen.dueIn, advancing: seen.advancing }
  },
  /** What was told before a moment counts before it. A tell that cannot be delivered is the operator's, not time's. */
  async passDue(commission) {
    await waitFor(async () => (await outbox.tells(commission)) === 0, tellsLimit)
    await passDue(commission, heartbeat)
  },
  async stepClock(commission) {
    await hurry(() => waitFor(() => outbox.isQuiet(commission, { besides: ['commission'] })))
    const seen = await clock.watch(commission)
    if (seen?.advancing && seen.nextAt !== null) await clock.move(commission, seen.nextAt)
    await passDue(commission, heartbeat)
  },
})

/** Asks every few milliseconds, its heart beating; ends with the worker or after `limit` milliseconds. */
async function waitFor(holds: () => Promise<boolean>, limit = Infinity): Promise<void> {
  const end = performance.now() + limit
  while (performance.now() < end && !(await holds())) {
    heartbeat()
    await pause(10, undefined, { signal: cancellationSignal() })
  }
}
