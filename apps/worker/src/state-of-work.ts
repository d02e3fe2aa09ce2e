import { prometheusText, type Store } from '@plenary/store'
import type { Conductors } from './conductors.js'
import type { Health } from './health.js'
import type { Hosting } from './host.js'

/** Whether this worker does its work, and what waits to be done, by whom ever. */
export const healthOf = (store: Store, hosting: Hosting, conductors: Conductors): Health => ({
  async reason() {
    if (!(await isThere(store.metrics()))) return 'the database cannot be reached'
    if (!hosting.running || !(await conductors.isReachable())) return 'Temporal cannot be reached'
    return undefined
  },
  metrics: async () => prometheusText(await store.metrics()),
})

const isThere = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    () => false,
  )
