import { BrokenCopy } from '../simulation/broken-copy.js'
import { isSwitched, migrated, migratedWithout, withSwitches } from './switches.js'
import { replacing, type Wall } from './wall.js'

/** The sources, with a switch for each wall that can have one. */
export function copyWithSwitches(walls: readonly Wall[]): BrokenCopy {
  const copy = new BrokenCopy(['libs', 'apps', 'workflows'])
  for (const [file, some] of Map.groupBy(walls.filter(isSwitched), (wall) => wall.file))
    copy.change(file, (whole) => withSwitches(whole, some))
  copy.change('test/support/tally-store.ts', replacing(migrated, migratedWithout))
  return copy
}
