import type { Move } from '@plenary/domain'
import type { Command } from 'commander'
import { output } from '../output.js'
import { type Replanned, replanned } from '../replan/replanned.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { table } from '../table.js'
import { command, type Asked } from './command.js'

interface ReplanAsked extends Asked {
  readonly dryRun?: true
}

/** Lists, and changes nothing: that a session goes by other dates is decided by those whose session it is. */
export function replanCommand(): Command {
  return command('replan', "lists the dates that would move if plans were drawn by today's calendars and time zones")
    .option('--dry-run', 'only lists, without saying how a plan is redrawn')
    .action(async ({ home, json, dryRun }: ReplanAsked) => {
      const sessions = await withStore(foundConfig(home), 'owner', (store) => replanned(store))
      const how = sessions.length > 0 && !dryRun ? [redrawing] : []
      output(json).give([...linesOf(sessions), ...how], { sessions })
    })
}

const redrawing =
  'A plan is redrawn by RedrawPlan on its session, with authority and reason, by the chair or the commission’s secretary.'

const linesOf = (sessions: readonly Replanned[]): string[] =>
  sessions.length === 0
    ? ['no date would move']
    : table(
        sessions.flatMap(({ session, why, moves, refused }) =>
          refused === undefined
            ? moves.map((move) => [session, move.stage, move.moment, ...fromTo(move), why.join(', ')])
            : [[session, '', '', '', '', refused]],
        ),
      )

const fromTo = ({ was, is }: Move): string[] => [told(was), told(is)]
const told = (span: Move['was']): string => {
  if (!span) return 'no date'
  const [from, to] = [span.from, span.to].map((at) => new Date(at).toISOString().slice(0, 16))
  return from === to ? `${from ?? ''}Z` : `${from ?? ''}Z–${to ?? ''}Z`
}
