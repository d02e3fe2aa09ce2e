import type { Stores } from '../support/tally-store.js'
import type { Policy } from './found-walls.js'

/** Every policy of a migrated database. */
export const policiesIn = ({ sql }: Stores): Promise<Policy[]> =>
  sql<Policy>(
    `select tablename as table, policyname as policy, 'plenary_owner' = any(roles) as owner from pg_policies order by 1, 2`,
  )
