import { cityOf, clockOf, createAboutDays, dayIn, calendarName } from '@plenary/calendar'
import {
  explain,
  type ExplainedKind,
  type Explaining,
  type Explanation,
  namingOf,
  sessionAggregate,
  type Text,
} from '@plenary/domain'
import type { Store } from '@plenary/store'
import { type Command, Option } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { standing } from '../standing.js'
import { withStore } from '../store-of.js'
import { type Asked, command, idIn } from './command.js'

const kinds = ['stage', 'item', 'document', 'duty'] as const
type Question = Partial<Record<ExplainedKind, string>>
type ExplainAsked = Asked & Question

/** Why something stands where it does; reads only. */
export function explainCommand(): Command {
  const told = command('explain', 'tells why something stands where it does, and what would unblock it first').argument(
    '<session>',
    'id of the session',
    idIn,
  )
  const what = {
    stage: 'id of a stage',
    item: 'id of an item, its proposal or source, or its number in the draft agenda',
    document: 'id of a document',
    duty: 'a duty: its key, or <stream>/<key> of one in a tour, a review or a decision',
  }
  for (const kind of kinds) {
    const others = kinds.filter((other) => other !== kind)
    told.addOption(new Option(`--${kind} <id>`, what[kind]).conflicts(others))
  }
  return told.action(tell)
}

async function tell(session: string, { home, json, lang, ...question }: ExplainAsked): Promise<void> {
  const kind = kinds.find((one) => question[one] !== undefined)
  const id = kind && question[kind]
  if (kind === undefined || id === undefined)
    throw new CommandFault(exitCode.usage, 'one of --stage, --item, --document, --duty is needed')
  const explaining = await withStore(foundConfig(home), 'owner', (store) => lookedUp(store, session, kind, id))
  const found = explain(kind, id, explaining)
  if (!found) throw new CommandFault(exitCode.notFound, `the session has no ${kind} ${id}`)
  output(json).give(lines(found, lang), found)
}

/** All that an explanation rests on, as it is stored now, by the clock of the commission. */
async function lookedUp(store: Store, id: string, kind: ExplainedKind, named: string): Promise<Explaining> {
  const { reads, editions, lists } = store
  const { session, commission, now } = await standing(store, id)
  const clocks = { dayIn, clockOf, cityOf }
  const procedure = await editions.get(session.procedure.hash)
  const { resolve, tables } = await store.calendars.countingFor(sessionAggregate, session)
  const others = kind === 'duty' ? await reads.dutiesBeside(session, named) : undefined
  const held = commission.noticesHeld && (await lists.heldOf(others?.stream ?? id))
  return {
    ...{ session, procedure, now, naming: namingOf(commission, clocks) },
    reckoning: { resolve, aboutDay: createAboutDays(tables), calendarName: calendarName(tables), ...clocks },
    ...(others && { others }),
    ...(held && { held }),
  }
}

/** The answer first, then what would unblock it, the first of it first. */
const lines = ({ title, says, because, further = [] }: Explanation, lang: keyof Text): string[] => [
  title[lang],
  says[lang],
  ...because.map((reason, index) => `${String(index + 1)}. ${reason.says[lang]}`),
  ...further.map((one) => one[lang]),
]
