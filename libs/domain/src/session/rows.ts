import type { RowSource } from '../rule.js'
import type { ItemRow, SessionRow } from '../rows.js'
import type { Item, Session } from './session.js'

const session: RowSource<Session, Session, SessionRow> = {
  of: (state) => ({ [state.id]: state }),
  row: ({ id, commission, ordinal, form, status, opening, opensAt, place }) => ({
    id,
    commission,
    ordinal,
    form,
    status,
    opening,
    opensFrom: opensAt?.from ?? null,
    opensTo: opensAt?.to ?? null,
    place,
  }),
}

const item: RowSource<Session, Item, ItemRow> = {
  of: (state) => state.items,
  beside: ({ order }) => order,
  row: ({ id, title, origin, proposer, status }, state) => ({
    session: state.id,
    id,
    position: state.order.indexOf(id),
    title,
    origin,
    proposer,
    status,
  }),
}

export const rows: Readonly<Record<string, RowSource<Session>>> = { session, agenda_item: item }
