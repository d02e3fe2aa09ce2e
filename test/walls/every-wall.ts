import { bringStores } from '../support/tally-store.js'
import { wallsOfDatabase } from './database-walls.js'
import { inDatabase } from './in-database.js'
import { wallsOfSources } from './source-walls.js'
import type { Wall } from './wall.js'

/** Every wall that is found: in the sources, and in a migrated database. */
export async function everyWall(): Promise<readonly Wall[]> {
  const stores = await bringStores()
  try {
    return [...wallsOfSources(), ...wallsOfDatabase(await inDatabase(stores))]
  } finally {
    await stores.stop()
  }
}
