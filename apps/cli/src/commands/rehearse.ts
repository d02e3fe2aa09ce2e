import { readInstant } from '@plenary/calendar'
import type { Instant, Procedure, When, Zone } from '@plenary/domain'
import { type Command, Option } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { editionOf } from '../procedure/edition.js'
import { compared, comparedLines } from '../rehearse/compare.js'
import { copied } from '../rehearse/copy.js'
import { standing } from '../standing.js'
import { played, type Wish } from '../rehearse/play.js'
import { tried } from '../rehearse/tried.js'
import { askedAnew, titledBy } from '../rehearse/words.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { type Asked, command, idIn } from './command.js'
import { openingIn } from './procedure.js'

interface RehearseAsked extends Asked {
  procedure?: Procedure
  opening?: When
  until?: string
}

/** Tries other rules, or another date, on a copy of a session: the session itself learns nothing of it. */
export function rehearseCommand(): Command {
  return command('rehearse', 'plays a copy of a session by other rules or on another date, and compares the two')
    .argument('<session>', 'id of the session', idIn)
    .addOption(new Option('--procedure <id>', 'an edition of the rules: its id, or its file').argParser(editionOf))
    .addOption(new Option('--opening <date>', 'when it opens there: 2027-04-27T10:00').argParser(openingIn))
    .option('--until <instant>', 'when the rehearsal ends: 2027-04-27T10:00 (default: the plenary)')
    .action(rehearse)
}

/** An instant as it is written everywhere, or the beginning of a day, by the clocks at the seat. */
export function untilIn(typed: string, zone: Zone): Instant {
  const at = readInstant(/^\d{4}-\d{2}-\d{2}$/.test(typed) ? `${typed}T00:00` : typed, zone)
  if (at === undefined)
    throw new CommandFault(
      exitCode.usage,
      '--until is written 2027-04-27 or 2027-04-27T10:00, on a day of the calendar',
    )
  return at
}

async function rehearse(id: string, { home, json, lang, ...asked }: RehearseAsked): Promise<void> {
  const { procedure: rules, opening, until } = asked
  const { say, give } = output(json)
  await withStore(foundConfig(home), 'owner', async (store) => {
    const original = await standing(store, id)
    const { session } = original
    const end = until === undefined ? {} : { until: untilIn(until, session.zones.seat) }
    const wish: Wish = { ...(rules && { rules }), ...(opening && { opening }), ...end }
    await tried(store, original, wish)
    const pinned = await store.editions.get(session.procedure.hash)
    const titled = titledBy([...(rules ? [rules] : []), pinned])
    const copy = await copied(store, original)
    say(`rehearsal ${copy.commission}, session ${copy.id}`)
    const anew = askedAnew(session, titled)
    if (anew) say(anew[lang])
    const stages = compared(session, await played(store, copy, wish))
    const lines = comparedLines(stages, { zone: copy.zones.seat, titled, lang })
    const answer = { commission: copy.commission, session: copy.id, stages }
    give(lines, { ...answer, ...(anew && { askedAnew: anew[lang] }) })
  })
}
