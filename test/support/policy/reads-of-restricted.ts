import { but, inOffice, nowhere, type InOffice, type Verdict } from './actors.js'
import { onList, type Restricted } from './distribution.js'
import type { Moment } from './moments.js'
import type { ReadRow } from './reads.js'
import { says, type Says } from './says.js'

const contents = but(inOffice, 'administrator')
const toAll = (quote: Says, path: string, since?: Moment): ReadRow => ({
  ...{ says: quote, path, to: contents, ...(since && { since }) },
})
/** Of whatever body they are, administrators see no contents. */
const toSome = (path: string, to: readonly InOffice[], closed: Verdict, since?: Moment): ReadRow => ({
  ...{ says: says.restricted, path, to: but(to, 'administrator'), closed, ...(since && { since }) },
  else: { administrator: '403 read.notPermitted' },
})
const listed = (which: Restricted, path: string, since?: Moment) => toSome(path, onList(which), nowhere, since)

/** What is restricted, to who is on its list; its card, to everybody. */
export const readsOfRestricted: readonly ReadRow[] = [
  listed('restricted', 'documents/{restricted}'),
  listed('paper', 'documents/{paper}'),
  listed('restricted', 'consultations/{restrictedTour}', 'approving'),
  listed('paper', 'consultations/{paperTour}', 'approving'),
  // The card is no document, and by its own id the session knows none that is restricted.
  toSome('documents/{restrictedCard}', [], nowhere),
  toSome('sessions/{session}/explain?document={restricted}', [], '404 document.unknown'),
  toAll(says.distribution, 'sessions/{session}/documents?limit=200'),
  toAll(says.distribution, 'sessions/{session}/explain?document={restrictedCard}'),
  toAll(says.ceiling, 'sessions/{session}/explain?document={paperCard}'),
  toAll(says.happened, 'sessions/{session}/explain?item={marked}'),
]

const duty = (key: string, since?: Moment) => toAll(says.happened, `sessions/{session}/explain?duty=${key}`, since)
const listedDuty = (which: Restricted, key: string) =>
  toSome(`sessions/{session}/explain?duty=${key}`, onList(which), '404 duty.unknown', 'approving')

/** What is owed, of each kind in each kind of stream. */
export const readsOfDuties: readonly ReadRow[] = [
  duty('proposals/1/birch'),
  { ...duty('extension/proposals/1/birch'), until: 'approving' },
  duty('date-and-place/1/alder'),
  { ...duty('tabling/1/edition', 'approving'), until: 'tabling' },
  duty('table/1/alder', 'clearing'),
  duty('clearance/1/chairs-office', 'tabling'),
  duty('tabling/1/plenary', 'tabling'),
  duty('package/1/secretariat', 'tabling'),
  duty('delegations/1/birch', 'tabling'),
  duty('protocol/1/birch', 'held'),
  duty('{tour}/tour/1/birch', 'approving'),
  duty('{review}/review/1/working-group', 'tabling'),
  duty('{council}/council/1/standardization', 'tabling'),
  duty('{decision}/1/birch', 'sitting'),
  listedDuty('restricted', '{restrictedTour}/tour/1/cedar'),
  listedDuty('paper', '{paperTour}/tour/1/alder'),
  // What is owed at a desk stands there alone: also its own part is told of it by nothing in the session.
  {
    ...toSome('sessions/{session}/explain?duty={birchDesk}/{draft}/SignDraft', [], '404 duty.unknown'),
    says: says.draft,
  },
]
