import {
  refusals,
  UnknownEvent,
  type Act,
  type Aggregate,
  type Context,
  type Duty,
  type Instant,
  type Notice,
} from '@plenary/domain'
import { evolveTally } from './evolve-tally.js'
import type { Listener, Owed, Tally, TallyCommand, TallyEvent } from './tally-words.js'

const refuse = refusals({
  closed: [409, 'tally.closed', 'Closed', 'Закрыто'],
  notDue: [409, 'tally.notDue', 'Not due', 'Не наступило'],
  notOpen: [409, 'tally.notOpen', 'Not open', 'Не открыто'],
})
const happened = <T extends TallyEvent['type'], F>(type: T, { at }: Context, fields: F) =>
  ({ type, v: 1, at, ...fields }) as const
const openOf = ({ owed }: Tally): Owed[] => Object.values(owed).filter(({ state }) => state === 'open')

function decide(tally: Tally | null, command: TallyCommand, context: Context): readonly TallyEvent[] {
  if (command.type === 'NoteTotal') return hear(tally, command, context)
  if (command.type === 'Open') {
    return tally ? [] : [happened('Opened', context, { id: context.stream, commission: command.commission })]
  }
  if (!tally) return refuse.notOpen()
  if (tally.closed) return refuse.closed()
  return act(tally, command, context)
}

const listenerOf = ({ listener, part }: Extract<TallyCommand, { type: 'Listen' }>): Listener =>
  part === undefined ? listener : { ...listener, part }

function hear(
  tally: Tally | null,
  { from, fromVersion, total }: Extract<TallyCommand, { type: 'NoteTotal' }>,
  context: Context,
) {
  if ((tally?.heard[from]?.version ?? -1) >= fromVersion) return []
  const opened = tally ? [] : [happened('Opened', context, { id: context.stream, commission: '' })]
  return [...opened, happened('TotalHeard', context, { from, fromVersion, total })]
}

const everything = ({ key, due, note }: Extract<TallyCommand, { type: 'Everything' }>, context: Context) => [
  happened('Added', context, { by: 1, note }),
  happened('Owing', context, { key, body: 'kg', due }),
  happened('ItemPut', context, { id: key, title: key }),
  happened('Called', context, {}),
]

function act(
  tally: Tally,
  command: Exclude<TallyCommand, { type: 'Open' | 'NoteTotal' }>,
  context: Context,
): readonly TallyEvent[] {
  switch (command.type) {
    case 'Add': {
      const { by, note, times = 1 } = command
      const lodged = note && 'content' in note ? { note } : {}
      return Array.from({ length: times }, () => happened('Added', context, { by, ...lodged }))
    }
    case 'Everything':
      return everything(command, context)
    case 'Owe':
      return [happened('Owing', context, { key: command.key, body: command.body, due: command.due })]
    case 'Settle':
      return tally.owed[command.key] ? [happened('Settled', context, { key: command.key })] : []
    case 'PutItem':
      return [happened('ItemPut', context, { id: command.id, title: command.title })]
    case 'DropItem':
      return [happened('ItemDropped', context, { id: command.id })]
    case 'Listen':
      return [happened('Listening', context, { listener: listenerOf(command) })]
    case 'Call':
      return [happened('Called', context, {})]
    case 'Answer':
      return tally.calls ? [happened('Answered', context, {})] : []
    case 'Close':
      return [happened('Closed', context, {})]
    case 'PassTime': {
      const keys = openOf(tally)
        .filter(({ due }) => due <= context.at)
        .map(({ key }) => key)
      return keys.length > 0 ? [happened('TimePassed', context, { keys, due: command.due })] : refuse.notDue()
    }
  }
}

const known = ['Opened', 'Added', 'Owing', 'Settled', 'ItemPut', 'ItemDropped', 'Listening', 'Called', 'Answered']
const types = [...known, 'Closed', 'TimePassed', 'TotalHeard']

const dutyOf = ({ key, body, due, since, state }: Owed): Duty => ({
  key,
  act: 'Settle',
  holder: { body, role: 'secretary' },
  since,
  due: { from: due, to: due, mark: 'A', reminders: [] },
  state,
})

const rows = {
  agenda_item: {
    of: ({ items }: Tally) => items,
    row: ({ id, title }: { id: string; title: string }, tally: Tally) => ({
      session: tally.id,
      id,
      position: 1,
      title: { en: title },
      origin: 'test',
      proposer: 'test',
      status: 'included',
    }),
  },
} as unknown as Aggregate<Tally, TallyCommand, TallyEvent>['rows']

/** Acts that a person may do here; a closed tally says why not. */
const acts = ['Open', 'Add', 'Everything', 'Owe', 'Settle', 'PutItem', 'DropItem', 'Listen', 'Call', 'Close']

export const tallyAggregate = (
  kind: 'session' | 'decision' | 'desk',
  shape = 1,
): Aggregate<Tally, TallyCommand, TallyEvent> => ({
  kind,
  shape,
  edition: () => null,
  decide,
  evolve: evolveTally,
  upcast: (event) => {
    if (!types.includes(event.type)) throw new UnknownEvent(event.type)
    return event as TallyEvent
  },
  permit: (tally, { role }): Act[] =>
    acts.map((type) => {
      if (role !== 'secretary' || (!tally && type !== 'Open')) return { type, allowed: false }
      return tally?.closed ? { type, allowed: false, code: 'tally.closed' } : { type, allowed: true }
    }),
  duties: ({ owed }) => Object.values(owed).map(dutyOf),
  situation: ({ calls, closed }) => ({ calls, ended: closed, stages: [] }),
  tells: (before, after) =>
    before?.total === after.total
      ? []
      : after.listeners.map(({ part, ...to }) => ({
          to,
          ...(part !== undefined && { part }),
          fact: { type: 'NoteTotal', total: after.total },
        })),
  notices: (_before, _after, event): Notice[] =>
    event.type === 'Owing' ? [{ key: `owing/${event.key}`, kind: 'Owing', body: event.body, at: event.at }] : [],
  nextAt: (tally) => openOf(tally).reduce<Instant | null>((least, { due }) => Math.min(least ?? due, due), null),
  rows,
})
