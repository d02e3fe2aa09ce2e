import type { Store } from '@plenary/store'
import type { Conductors } from './conductors.js'
import type { Figure, Health } from './health.js'
import type { Hosting } from './host.js'

/** Whether this worker does its work, and what waits to be done, by whom ever. */
export const healthOf = (store: Store, hosting: Hosting, conductors: Conductors): Health => ({
  async reason() {
    if (!(await isThere(store.metrics()))) return 'the database cannot be reached'
    if (!hosting.running || !(await conductors.isReachable())) return 'Temporal cannot be reached'
    return undefined
  },
  figures: async () => figuresOf(await store.metrics()),
})

const isThere = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    () => false,
  )

const figuresOf = (found: Awaited<ReturnType<Store['metrics']>>): Figure[] => [
  {
    name: 'plenary_oldest_due_seconds',
    help: 'How long the oldest due moment waits to be passed, by the clock of its commission.',
    value: found.oldestDue / 1000,
  },
  {
    name: 'plenary_outbox_age_seconds',
    help: 'How long the oldest nudge or tell waits.',
    value: found.outboxAge / 1000,
  },
  { name: 'plenary_outbox_rows', help: 'Nudges and tells that wait.', value: found.outboxRows },
  { name: 'plenary_tells_undelivered', help: 'Tells that failed and are tried again.', value: found.tellsUndelivered },
  {
    name: 'plenary_streams_calling',
    help: 'Streams that have called for their conductor for more than a minute.',
    value: found.streamsCalling,
  },
  { name: 'plenary_conductors_stuck', help: 'Conductors whose stream refuses them.', value: found.stuckConductors },
  { name: 'plenary_incidents', help: 'What waits for the operator.', value: found.incidents },
]
