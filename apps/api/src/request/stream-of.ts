import { type Act, type Commission, Defect, type PersonInOffice } from '@plenary/domain'
import type { State, Visit } from '@plenary/store'
import type { Caller } from './caller.js'

/** The stream that a route is about, as the guard saw it. */
export interface Stream<S> {
  readonly id: string
  readonly version: number
  readonly state: S
  readonly circle: string
  readonly actor: PersonInOffice
}

export const visitOf = ({ visit }: Caller): Visit => {
  if (!visit) throw new Defect('a handler of a stream without a stream')
  return visit
}

export const commissionOf = ({ commission }: Caller): Commission => {
  if (!commission) throw new Defect('a read of a commission without one')
  return commission
}

/** `S` is what the kind of the route says; the guard lets nothing through that is not there. */
export function streamOf<S extends State>(caller: Caller): Stream<S> {
  const { seen } = visitOf(caller)
  const { version, circle, ref } = seen
  return { id: ref.id, version, circle, state: seen.state as S, actor: caller.actor }
}

/** What every resource carries besides its own fields: buttons are made from `acts`. */
export interface ResourceOf {
  readonly id: string
  readonly version: number
  readonly acts: { type: string; allowed: boolean; code?: string; article?: string }[]
}
export const resourceOf = ({ id, version }: Stream<unknown>, acts: readonly Act[]): ResourceOf => ({
  id,
  version,
  acts: acts.map((act) => ({ ...act })),
})
