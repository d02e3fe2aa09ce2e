import type { Aggregate } from '../rule.js'
import type { Consultation, ConsultationCommand, ConsultationEvent } from './consultation.js'
import { decide } from './decide.js'
import { duties } from './duties.js'
import { effect } from './effect.js'
import { evolve } from './evolve.js'
import { nextAt } from './moments.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import { rows } from './rows.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

export const consultationAggregate: Aggregate<Consultation, ConsultationCommand, ConsultationEvent> = {
  kind: 'consultation',
  shape: 1,
  edition: (consultation, command) =>
    consultation?.procedure.hash ?? (command?.type === 'NoteAsked' ? command.procedure.hash : null),
  decide,
  evolve,
  upcast,
  permit,
  keptIn: ({ document, mark }) => (mark && document !== undefined ? { card: document } : null),
  duties,
  situation,
  tells,
  notices,
  effect,
  nextAt,
  rows,
}
