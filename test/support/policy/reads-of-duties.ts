import { onList, type Restricted } from './distribution.js'
import type { Moment } from './moments.js'
import { toAll, toSome } from './reads-of-restricted.js'
import type { ReadRow } from './reads.js'
import { says } from './says.js'

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
    ...toSome('sessions/{session}/explain?duty={birchDesk}/{draft}/SignDraft', [], '404 duty.unknown', 'approving'),
    says: says.draft,
  },
]
