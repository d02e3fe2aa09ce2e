import { withClockTimes } from './clock-times.js'
import { inherit } from './inherit.js'
import type { Edition } from './inherit.js'
import type { Procedure } from './procedure.js'

const lineage = (edition: Edition, editions: Readonly<Record<string, Edition>>): Edition => {
  const parent = edition.extends === undefined ? undefined : editions[edition.extends]
  return parent ? inherit(lineage(parent, editions), edition) : edition
}

/** An edition as sessions use it: with what it inherits and with the usual clock times written in. */
export const loadEdition = (id: string, editions: Readonly<Record<string, Edition>>): Procedure => {
  const edition = editions[id]
  return withClockTimes(lineage(edition as Edition, editions) as Procedure)
}
