import { aggregates, sessionAggregate } from '@plenary/domain'
import type { ClauseNote, DutyReminded, Procedure, Session, SessionEvent } from '@plenary/domain'
import type { World } from './world.js'
import type { Deed } from './world-words.js'

const sessionEvents = (world: World, id: string) =>
  (world.streams.get(id)?.journal ?? []) as unknown as readonly SessionEvent[]
const eventsOf = <T extends SessionEvent['type']>(world: World, type: T) =>
  world.all('session').flatMap(({ id }) =>
    sessionEvents(world, id)
      .filter((event): event is Extract<SessionEvent, { type: T }> => event.type === type)
      .map((event) => ({ id, event })),
  )
const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)
const remindersOf = ({ events }: Deed) =>
  events.filter(({ type }) => type === 'DutyReminded') as unknown as readonly DutyReminded[]
const planOf = (deed: Deed, stage = String(deed.command.stage)) => (deed.before as Session).plan[stage]
/** Time closes a stage five seconds after its closing moment. */
const grace = 5_000

const opened = (world: World) =>
  [...eventsOf(world, 'StageOpened'), ...eventsOf(world, 'RoundStarted')].map(
    ({ id, event: { stage, round, at } }) => ({ key: `${id} ${stage} ${String(round)}`, at }),
  )
const closed = (world: World) =>
  eventsOf(world, 'StageClosed').map(({ id, event: { stage, round, at, because } }) => ({
    key: `${id} ${stage} ${String(round)}`,
    at,
    because,
  }))

const unconcluded = (world: World): readonly string[] =>
  world.all('decision').flatMap(({ id, clauses }) =>
    Object.values(clauses)
      .filter(({ conclusion }) => conclusion?.control !== 'remove')
      .map((clause) => `${id} ${clause.id}`),
  )
const keysOf = (notes: readonly ClauseNote[]) =>
  notes.filter(({ concluded }) => !concluded).map(({ decision, clause }) => `${decision} ${clause}`)

/** What never happens in any life of a commission; each answers with what broke it. */
export const invariants: Readonly<Record<string, (world: World, procedure: Procedure) => readonly string[]>> = {
  'a journal folds to the state': (world) =>
    [...world.streams.values()].flatMap(({ ref, state, journal }) => {
      const { upcast, evolve } = aggregates[ref.kind]
      const read = JSON.parse(JSON.stringify(journal)) as typeof journal
      const folded = read.reduce<unknown>((before, event) => evolve(before, upcast(event)) as unknown, null)
      return JSON.stringify(folded) === JSON.stringify(state) ? [] : [ref.id]
    }),
  'a stage opens at most once a round': (world) => repeated(opened(world).map(({ key }) => key)),
  'a stage closes at most once a round': (world) => repeated(closed(world).map(({ key }) => key)),
  'a stage closes after it opened': (world) => {
    const openings = new Map(opened(world).map(({ key, at }) => [key, at]))
    return closed(world)
      .filter(({ because }) => because !== 'beforeConvening' && because !== 'cancelled')
      .filter(({ key, at }) => !(at >= (openings.get(key) ?? Infinity)))
      .map(({ key }) => key)
  },
  'what lay before convening never begins': (world) => {
    const openings = new Set(opened(world).map(({ key }) => key))
    return closed(world)
      .filter(({ because, key }) => because === 'beforeConvening' && openings.has(key))
      .map(({ key }) => key)
  },
  'no stage opens before its session is convened': (world) =>
    eventsOf(world, 'StageOpened')
      .filter(({ id, event }) => event.at < world.state({ kind: 'session', id }).convenedAt)
      .map(({ event }) => event.stage),
  'no stage opens before its opening as it stands': (world) =>
    world.deeds
      .filter(({ command }) => command.type === 'OpenStage')
      .filter((deed) => deed.at < (planOf(deed)?.opens?.from ?? 0))
      .map(({ command }) => String(command.stage)),
  'nothing closes before its due but by its gate': (world) =>
    world.deeds
      .filter(({ command, events }) => events.length > 0 && command.type === 'CloseStage' && command.because === 'time')
      .filter((deed) => deed.at < (planOf(deed)?.closes ?? Infinity) + grace)
      .map(({ command }) => String(command.stage)),
  'no reminder is early': (world) =>
    world.deeds.flatMap((deed) =>
      remindersOf(deed)
        .filter(({ duty, level, offset, due }) => {
          const { kind } = deed.ref
          const procedure = world.procedureOf(deed.ref, deed.before)
          const owed = aggregates[kind].duties(deed.before, procedure).find(({ key }) => key === duty)
          const reminder = owed?.due?.reminders.find((one) => one.level === level && one.offset === offset)
          return owed?.due?.from !== due || !reminder || reminder.at > deed.at
        })
        .map(({ duty, level }) => `${duty} ${level}`),
    ),
  'no reminder goes out twice for the same due': (world) =>
    repeated(
      world.deeds.flatMap((deed) =>
        remindersOf(deed).flatMap(({ duty, due, level, offset, collapsed }) =>
          [{ level, offset }, ...collapsed].map(
            (one) => `${deed.ref.id} ${duty} ${one.level} ${String(one.offset)} ${String(due)}`,
          ),
        ),
      ),
    ),
  'decisions of a session are numbered without a gap': (world) =>
    world.all('sitting').flatMap(({ ordinal, decisions }) => {
      const numbers = decisions.flatMap(({ number }) => number ?? [])
      return numbers.filter((number, index) => number !== `${String(ordinal)}/${String(index + 1)}`)
    }),
  'a clause is concluded or under control of the last session that took it over': (world) => {
    const last = world.all('session').findLast(({ sitting }) => sitting?.status === 'closed')
    const kept = new Set(last ? keysOf([...last.carriedOver, ...Object.values(last.clauses)]) : [])
    return unconcluded(world).filter((key) => !kept.has(key))
  },
  'a session followed up is closed only when each of its clauses is concluded or carried over': (world, { stages }) =>
    eventsOf(world, 'SessionClosed').flatMap(({ id }) => {
      if (!stages.some(({ kind }) => kind === 'follow')) return []
      const carried = eventsOf(world, 'ClausesCarriedOver')
        .filter((one) => one.id === id)
        .flatMap(({ event }) => event.clauses.map(({ decision, clause }) => `${decision} ${clause}`))
      const own = Object.values(world.state({ kind: 'session', id }).clauses)
      return keysOf(own).filter((key) => !carried.includes(key))
    }),
  'one act tells another stream one thing': (world) =>
    world.deeds.flatMap(({ ref, tells }) => repeated(tells.map(({ to }) => `${ref.id} to ${to.id}`))),
  'nothing calls any more': (world) => (world.isQuiet ? [] : ['not quiet']),
  'a closed or cancelled session owes nothing and waits for no time': (world, procedure) =>
    world
      .all('session')
      .filter(
        (session) =>
          (session.status === 'closed' || session.status === 'cancelled') &&
          (sessionAggregate.nextAt(session, procedure) !== null ||
            sessionAggregate.duties(session, procedure).some(({ state }) => state === 'open')),
      )
      .map(({ id }) => id),
}
