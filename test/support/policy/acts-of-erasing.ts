import { always, atSitting, never, onConsultation, onDecision, onSession, type ActRow } from './acts.js'
import type { Moment } from './moments.js'
import { says } from './says.js'

/** Under this id nothing is written anywhere: whose it would be is told so. */
export const nothingWritten = { content: '00000000-0000-4000-8000-000000000000', authority: 'A' }
const secretary = ['commissionSecretary'] as const

export const erasing = (on: typeof onSession, since?: Moment): ActRow => {
  const more = { open: [[secretary, always]] as const, ...(since !== undefined && { since }) }
  return on('EraseContent', nothingWritten, secretary, never, says.chair, more)
}

/** What is written in the circle of the commission, whoever wrote it and however long ago. */
export const actsOfErasing: readonly ActRow[] = [
  erasing(onSession),
  erasing(atSitting, 'tabled'),
  ...['tour', 'ownTour'].map((tour) => erasing(onConsultation(tour), 'approving')),
  ...['review', 'council'].map((review) => erasing(onConsultation(review), 'tabling')),
  ...['decision', 'theirDecision'].map((decision) => erasing(onDecision(decision), 'sitting')),
]
