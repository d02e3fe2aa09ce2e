import type { Instant, Procedure, When } from '@plenary/domain'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { output } from '../output.js'
import { editionOf } from '../procedure/edition.js'
import { compared, comparedLines } from '../rehearse/compare.js'
import { copied } from '../rehearse/copy.js'
import { standing } from '../standing.js'
import { played, type Wish } from '../rehearse/play.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { type Asked, command, idIn } from './command.js'
import { openingIn } from './procedure.js'

interface RehearseAsked extends Asked {
  procedure?: Procedure
  opening?: When
  until?: Instant
}

/** Tries other rules, or another date, on a copy of a session: the session itself learns nothing of it. */
export function rehearseCommand(): Command {
  return command('rehearse', 'plays a copy of a session by other rules or on another date, and compares the two')
    .argument('<session>', 'id of the session', idIn)
    .addOption(new Option('--procedure <id>', 'an edition of the rules: its id, or its file').argParser(editionOf))
    .addOption(new Option('--opening <date>', 'when it opens there: 2027-04-27T10:00').argParser(openingIn))
    .addOption(new Option('--until <date>', 'when the rehearsal ends (default: the plenary)').argParser(untilIn))
    .action(rehearse)
}

function untilIn(typed: string): Instant {
  const instant = Date.parse(typed)
  if (Number.isNaN(instant)) throw new InvalidArgumentError('A date is written 2027-04-27.')
  return instant
}

async function rehearse(id: string, { home, json, procedure: rules, ...asked }: RehearseAsked): Promise<void> {
  const { opening, until } = asked
  const wish: Wish = { ...(rules && { rules }), ...(opening && { opening }), ...(until !== undefined && { until }) }
  const { say, give } = output(json)
  await withStore(foundConfig(home), 'api', async (store) => {
    const original = await standing(store, id)
    const copy = await copied(store, original)
    say(`rehearsal ${copy.commission}, session ${copy.id}`)
    const stages = compared(original.session, await played(store, copy, wish))
    give(comparedLines(stages, copy.zones.seat), { commission: copy.commission, session: copy.id, stages })
  })
}
