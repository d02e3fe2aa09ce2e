import type { Aggregate } from '../rule.js'
import { decide } from './decide.js'
import type { Document, DocumentCommand, DocumentEvent } from './document.js'
import { duties } from './duties.js'
import { evolve } from './evolve.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import { rows } from './rows.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

export const documentAggregate: Aggregate<Document, DocumentCommand, DocumentEvent> = {
  kind: 'document',
  shape: 1,
  edition: () => null,
  decide,
  evolve,
  upcast,
  permit,
  keptIn: ({ id, access }) => (access ? { stream: id } : null),
  duties,
  situation,
  tells,
  notices,
  nextAt: () => null,
  rows,
}
