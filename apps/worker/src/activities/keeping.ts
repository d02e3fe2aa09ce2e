import { setTimeout as pause } from 'node:timers/promises'
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { KeeperActivities } from '@plenary/contract/process'
import type { Store } from '@plenary/store'
import type { Hurry } from '../relay.js'

/** So long the relay hurries for a step; what takes longer waits for more than the relay. */
const hurried = 5_000

/** What the keeper of time asks for. */
export const keeping = ({ clock, outbox, passDue }: Store, hurry: Hurry): KeeperActivities => ({
  async watch(commission) {
    const seen = await clock.watch(commission)
    return seen && { dueIn: seen.dueIn, advancing: seen.advancing }
  },
  /** What was told before a moment counts before it. A tell that cannot be delivered is the operator's, not time's. */
  async passDue(commission) {
    await waitFor(async () => (await outbox.tellsUnderWay(commission)) === 0)
    await passDue(commission, heartbeat)
  },
  async stepClock(commission) {
    const isQuiet = () => outbox.isQuiet(commission, { besides: ['commission'] })
    if (!(await hurry(() => waitFor(isQuiet, hurried)))) await waitFor(isQuiet)
    const seen = await clock.watch(commission)
    if (!seen?.advancing) return true
    if (seen.nextAt !== null) await clock.move(commission, seen.nextAt)
    return (await passDue(commission, heartbeat)) > 0
  },
})

/** Asks every few milliseconds, then more rarely, its heart beating; false: not within `limit` milliseconds. */
async function waitFor(holds: () => Promise<boolean>, limit = Infinity): Promise<boolean> {
  const end = performance.now() + limit
  for (let wait = 5; !(await holds()); wait = Math.min(wait * 1.2, 250)) {
    if (performance.now() > end) return false
    heartbeat()
    await pause(wait, undefined, { signal: cancellationSignal() })
  }
  return true
}
