import type { RowSource } from '../rule.js'
import type { ConsultationRow } from '../rows.js'
import type { Consultation } from './consultation.js'

const consultation: RowSource<Consultation, Consultation, ConsultationRow> = {
  of: (state) => ({ [state.id]: state }),
  row: ({ id, session, stage, round, body, document, status, outcome, due }) => ({
    id,
    session,
    stage,
    round,
    form: body ? 'review' : 'tour',
    subject: body ?? document ?? id,
    status,
    outcome: outcome ?? null,
    dueAt: due?.to ?? null,
  }),
}

export const rows: Readonly<Record<string, RowSource<Consultation>>> = { consultation }
