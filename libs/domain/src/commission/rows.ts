import type { RowSource } from '../rule.js'
import type { CommissionRow, MappedClaimRow, TermRow } from '../rows.js'
import type { Commission, MappedClaim, Term } from './commission.js'

const commission: RowSource<Commission, Commission, CommissionRow> = {
  of: (state) => ({ [state.id]: state }),
  row: ({ id, name, rehearsal, noticesHeld }) => ({
    ...{ id, name, rehearsal },
    noticesHeldSince: noticesHeld?.since ?? null,
  }),
}

const term: RowSource<Commission, Term, TermRow> = {
  of: ({ terms }) => Object.fromEntries(terms.map((one) => [`${one.office}/${one.person}/${one.from}`, one])),
  row: ({ office, person, from, to }, { id, offices, seat }) => {
    const { body = '', role = '' } = offices.find((one) => one.id === office) ?? {}
    return { commission: id, office, person, fromOn: from, untilOn: to ?? null, body, role, zone: seat.zone }
  },
  beside: ({ offices }) => offices,
}

const mappedClaim: RowSource<Commission, MappedClaim, MappedClaimRow> = {
  of: ({ claims }) =>
    Object.fromEntries(claims.map((one) => [[one.issuer, one.claim, one.value, one.office].join('\n'), one])),
  row: ({ issuer, claim, value, office, by }, { id, offices }) => {
    const { body = '', role = '' } = offices.find((one) => one.id === office) ?? {}
    return { commission: id, issuer, claim, value, office, body, role, mappedBy: by.person }
  },
  beside: ({ offices }) => offices,
}

export const rows: Readonly<Record<string, RowSource<Commission>>> = { commission, term, mapped_claim: mappedClaim }
