import type { Consultation, Decision, Session, Sitting, StreamKind } from '@plenary/domain'
import { commandTypes } from '../support/every-case.js'

const every = <S extends string>(statuses: Readonly<Record<S, true>>) => ['none', ...Object.keys(statuses)]

/** In what status a stream of each kind can be; `none`: before its first event. */
const statuses: Readonly<Record<StreamKind, readonly string[]>> = {
  commission: every({ stands: true }),
  session: every<Session['status']>({ convened: true, postponed: true, held: true, closed: true, cancelled: true }),
  sitting: every<Sitting['status']>({ summoned: true, withdrawn: true, calledOff: true, opened: true, closed: true }),
  document: every({ stands: true }),
  consultation: every<Consultation['status']>({ open: true, closed: true }),
  decision: every<Decision['status']>({ underControl: true, closed: true }),
  desk: every({ stands: true }),
}
const statusOf = (state: object | null): string =>
  state ? ((state as { readonly status?: string }).status ?? 'stands') : 'none'

/** What a simulation counts: a command asked of a stream in a status. */
export const pairOf = (kind: StreamKind, type: string, state: object | null): string =>
  `${kind} ${type} ${statusOf(state)}`

export const allPairs: readonly string[] = Object.entries(commandTypes).flatMap(([kind, types]) =>
  types.split(' ').flatMap((type) => statuses[kind as StreamKind].map((status) => `${kind} ${type} ${status}`)),
)
