import type { RowSource } from '../rule.js'
import type { CommissionRow } from '../rows.js'
import type { Commission } from './commission.js'

const commission: RowSource<Commission, Commission, CommissionRow> = {
  of: (state) => ({ [state.id]: state }),
  row: ({ id, name, rehearsal }) => ({ id, name, rehearsal }),
}

export const rows: Readonly<Record<string, RowSource<Commission>>> = { commission }
