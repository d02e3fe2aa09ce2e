import { need, type Config } from '@plenary/config'
import { calendars } from '@plenary/data'
import { migrate } from '@plenary/store'
import { loadSamples } from '../samples/load.js'
import { admitRoles } from './admit-roles.js'
import { buildPortal } from './build-portal.js'
import { warningsOf } from './calendar-warnings.js'

/** Something to be done between the engines and the processes that use them. */
export interface Step {
  /** For the operator: what is being done. */
  name: string
  /** @returns lines to print when everything is ready, e.g. logins. */
  run(config: Config, home: string): Promise<string[]>
}

export const migrating: Step = {
  name: 'bringing the database to this release',
  run: async (config) => {
    const adminUrl = need(config, 'databaseUrl')
    const run = await migrate(adminUrl)
    await admitRoles(adminUrl, config)
    return run.map((name) => `migrated: ${name}`)
  },
}

const lookingAhead: Step = {
  name: 'looking how far the calendars reach',
  run: () => Promise.resolve(warningsOf(calendars, new Date().toISOString().slice(0, 10))),
}

/** What `plenary start` does each time, in this order. Each step finds its work done already on a later start. */
export const steps: Step[] = [
  { name: 'building the portal', run: buildPortal },
  migrating,
  { name: 'loading the sample commissions', run: loadSamples },
  lookingAhead,
]
