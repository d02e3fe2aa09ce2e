import { but, inOffice, nowhere, type InOffice, type Verdict } from './actors.js'
import { onList, type Restricted } from './distribution.js'
import type { Moment } from './moments.js'
import type { ReadRow } from './reads.js'
import { says, type Says } from './says.js'

const contents = but(inOffice, 'administrator')
export const toAll = (quote: Says, path: string, since?: Moment): ReadRow => ({
  ...{ says: quote, path, to: contents, ...(since && { since }) },
})
/** Of whatever body they are, administrators see no contents. */
export const toSome = (path: string, to: readonly InOffice[], closed: Verdict, since?: Moment): ReadRow => ({
  ...{ says: says.restricted, path, to: but(to, 'administrator'), closed, ...(since && { since }) },
  else: { administrator: '403 read.notPermitted' },
})
const listed = (which: Restricted, path: string, since?: Moment) => toSome(path, onList(which), nowhere, since)

const journals: readonly InOffice[] = [
  ...(['commissionSecretary', 'secretariatOfficer', 'auditor', 'auditorOfPart', 'head', 'otherHead'] as const),
]
/** The journal of its circle, to who reads journals and is on its list. */
const ofJournal = (which: Restricted): ReadRow => ({
  ...{ says: says.auditor, path: `commissions/{commission}/journal?restricted={${which}}` },
  to: onList(which).filter((one) => journals.includes(one)),
  else: Object.fromEntries(
    journals.filter((one) => !onList(which).includes(one)).map((one) => [one, '404 document.unknown']),
  ),
})

/** What is restricted, to who is on its list; its card, to everybody. */
export const readsOfRestricted: readonly ReadRow[] = [
  ofJournal('restricted'),
  ofJournal('paper'),
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
