import {
  atSitting,
  councils,
  never,
  onConsultation,
  onDecision,
  own,
  secretariat,
  theirs,
  title,
  told,
  type ActRow,
} from './acts.js'
import { says } from './says.js'

export const notAsked = '403 consultation.notAsked'
export const record = ['chair', ...secretariat] as const
const opening = { kind: 'month', month: '2029-01' }

const bodies = [...councils, 'workingGroupSecretary'] as const
export const reviewed = ['tabling', 'tabled', 'sitting', 'held'] as const
const cleared = { item: '{item}', opinion: 'cleared' }
const parts = [...own, ...theirs] as const

const inConsultations: readonly ActRow[] = [
  ...['tour', 'ownTour'].flatMap((tour) => [
    onConsultation(tour)('Reply', { position: 'consent' }, parts, ['approving'], says.part, { since: 'approving' }),
    onConsultation(tour)('GiveOpinion', cleared, bodies, never, says.bodies, { since: 'approving' }),
  ]),
  ...['review', 'council'].map((review) =>
    onConsultation(review)('Reply', { position: 'consent' }, parts, never, says.part, { since: 'tabling' }),
  ),
  onConsultation('review')('GiveOpinion', cleared, ['workingGroupSecretary'], reviewed, says.bodies, {
    ...{ else: told(notAsked, ...councils), since: 'tabling' },
  }),
  onConsultation('council')('GiveOpinion', cleared, ['councilSecretary'], ['tabling'], says.bodies, {
    ...{ else: told(notAsked, 'otherCouncil', 'workingGroupSecretary'), since: 'tabling' },
  }),
]

const since = { since: 'tabled' } as const
const ends = { ...since, over: ['held', '403 sitting.closed'] } as const
const inSittings: readonly ActRow[] = [
  atSitting('OpenSitting', { presiding: 'plenary.chair' }, record, ['tabled', 'sitting'], says.recorded, ends),
  atSitting('RecordAttendance', { part: 'birch', attendance: 'remote' }, record, ['sitting'], says.recorded, since),
  atSitting('AdoptAgenda', {}, record, ['sitting'], says.recorded, since),
  atSitting(
    'RecordPosition',
    { item: '{item}', part: 'birch', position: 'consent' },
    record,
    ['sitting'],
    says.recorded,
    since,
  ),
  atSitting('RecordDecision', { item: '{item}', title, clauses: [] }, record, ['sitting'], says.recorded, since),
  ...['item', 'postponed', 'instructed', 'carriedOver'].map((item) =>
    atSitting('DisposeOfItem', { item: `{${item}}`, disposal: 'declined' }, record, ['sitting'], says.withdraws, since),
  ),
  atSitting('FixNextSession', { opening, place: {} }, record, ['sitting'], says.recorded, since),
  atSitting('CloseSitting', {}, record, ['sitting'], says.recorded, ends),
]

const onDecisions: readonly ActRow[] = (
  [
    ['decision', own, theirs],
    ['theirDecision', theirs, own],
  ] as const
).flatMap(([which, assigned, others]) => [
  onDecision(which)('ReportImplementation', { clause: '1', state: 'done' }, assigned, ['sitting', 'held'], says.part, {
    else: told('403 clause.notAssigned', ...others),
    since: 'sitting',
  }),
  onDecision(which)(
    'ConcludeClause',
    { clause: '1', state: 'done', control: 'remove' },
    record,
    ['sitting', 'held'],
    says.chair,
    {
      since: 'sitting',
    },
  ),
])

export const actsElsewhere: readonly ActRow[] = [...inConsultations, ...inSittings, ...onDecisions]
