import { signed } from '../../access/signed.js'
import { pointing } from '../../refusal.js'
import type { Context, Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Day, Instant } from '../../time/when.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { proposed } from '../procedures.js'
import { refuse } from '../refusals.js'

type PutEditionInForce = Extract<CommissionCommand, { type: 'PutEditionInForce' }>

/** Another person than who proposed it puts an edition in force; until that day has come, for another day as well. */
export const putEditionInForce: Rule<Commission, PutEditionInForce, CommissionEvent> = (
  commission,
  { hash, from, authority },
  context,
) => {
  const { at, actor } = context
  const one = proposed(commission, hash) ?? refuse.procedureNotProposed({ hash, pointer: '/hash' })
  const by = signed(actor)
  if (by.person === one.by.person) refuse.procedureFourEyes({ proposedBy: one.by.office, putInForceBy: by.office })
  if (one.inForce?.from === from) return []
  if (one.inForce && one.inForce.since <= at) refuse.procedureInForce({ hash, from: one.inForce.from })
  const since = sinceOf(commission, from, context)
  return [{ type: 'ProcedurePutInForce', v: 1, at, hash, from, since, authority, by }]
}

/** When that day begins at the seat; it is not over yet. */
const sinceOf = ({ seat, calendar }: Commission, from: Day, { at, resolve }: Context): Instant => {
  checkWhen({ kind: 'day', on: from }, '/from')
  const anchors = {
    opening: { kind: 'day', on: from },
    zones: { seat: seat.zone, venue: seat.zone },
    calendar,
  } as const
  const beginning = (offset: number): Instant =>
    resolve({ anchor: 'opening', offset, unit: 'd', time: '00:00', mark: 'V' }, anchors)?.from ?? Infinity
  return pointing(
    () => (beginning(1) <= at ? refuse.datePast({ asked: from }) : beginning(0)),
    () => ({ pointer: '/from' }),
  )
}
