import type { Aggregate } from '../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from './commission.js'
import { decide } from './decide.js'
import { duties } from './duties.js'
import { evolve } from './evolve.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import { procedureInForce } from './procedures.js'
import { rows } from './rows.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

export const commissionAggregate: Aggregate<Commission, CommissionCommand, CommissionEvent> = {
  kind: 'commission',
  shape: 4,
  edition: (commission, command, at) => {
    if (commission) return (at === undefined ? commission.procedure : procedureInForce(commission, at)).hash
    return command?.type === 'FoundCommission' ? command.founding.procedure.hash : null
  },
  calendars: (commission) => Object.values(commission?.calendars ?? {}),
  decide,
  evolve,
  upcast,
  permit,
  duties,
  situation,
  tells,
  notices,
  nextAt: ({ target }) => target ?? null,
  rows,
}
