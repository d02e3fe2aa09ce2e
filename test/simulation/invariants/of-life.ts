import { aggregates } from '@plenary/domain'
import type { Duty, Session, SessionEvent, Span, StreamKind } from '@plenary/domain'
import type { Deed, States } from '../../support/world-words.js'
import type { Life } from '../life.js'

// What invariants ask of a life.

export type DeedOf<K extends StreamKind> = Omit<Deed, 'before' | 'after'> & {
  readonly before: States[K] | null
  readonly after: States[K]
}
/** What was done to streams of a kind, one after another. */
export const deedsOf = <K extends StreamKind>({ world }: Life, kind: K): readonly DeedOf<K>[] =>
  world.deeds.filter(({ ref }) => ref.kind === kind) as unknown as readonly DeedOf<K>[]

type SessionEventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
/** The events of one type in the journals of all sessions. */
export const eventsOf = <T extends SessionEvent['type']>({ world }: Life, type: T) =>
  world
    .all('session')
    .flatMap(({ id }) =>
      ((world.streams.get(id)?.journal ?? []) as unknown as readonly SessionEvent[])
        .filter((event): event is SessionEventOf<T> => event.type === type)
        .map((event) => ({ id, event })),
    )
/** The events of one type that a deed brought. */
export const broughtBy = <T extends SessionEvent['type']>({ events }: Pick<Deed, 'events'>, type: T) =>
  events.filter((event) => event.type === type) as unknown as readonly SessionEventOf<T>[]

const known = new WeakMap<object, ReadonlyMap<string, Duty>>()
/** Who owed what in that state, by key. */
export const owedIn = ({ world }: Life, ref: Deed['ref'], state: object | null): ReadonlyMap<string, Duty> => {
  if (!state) return new Map()
  const before = known.get(state)
  if (before) return before
  const duties = aggregates[ref.kind].duties(state, world.procedureOf(ref, state))
  const byKey = new Map(duties.map((duty) => [duty.key, duty]))
  known.set(state, byKey)
  return byKey
}

interface Dues {
  readonly due: Span | null
  readonly extended?: Readonly<Record<string, Span>>
}
/** By when a body has to answer: its own term, where it was given one. */
export const spanOf = (dues: Dues | undefined, body: string): Span | null => dues?.extended?.[body] ?? dues?.due ?? null
export const dueOf = ({ plan }: Session, stage: string, body: string): number =>
  spanOf(plan[stage], body)?.to ?? Infinity

export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
