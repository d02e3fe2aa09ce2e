import type { RowSource } from '../rule.js'
import type { DistributionRow, DocumentRow } from '../rows.js'
import type { Document } from './document.js'

const document: RowSource<Document, Document, DocumentRow> = {
  of: (state) => ({ [state.id]: state }),
  row: ({ id, session, item, class: documentClass, title, card, sealed, versions }) => ({
    id,
    session,
    item: item ?? null,
    class: documentClass,
    title,
    card: card ?? id,
    sealed: sealed?.content ?? null,
    versions: versions.length,
    sha256: versions.at(-1)?.sha256 ?? null,
  }),
}

const distribution: RowSource<Document, string, DistributionRow> = {
  of: ({ access }) => Object.fromEntries((access?.distribution ?? []).map((body) => [body, body])),
  row: (body, { commission }) => ({ body, commission }),
}

export const rows: Readonly<Record<string, RowSource<Document>>> = { document, distribution }
