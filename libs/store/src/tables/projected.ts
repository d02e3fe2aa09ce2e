import { duty, notice } from './owed.js'
import { mappedClaim, term } from './offices.js'
import { ofStream, origin } from './origin.js'
import { column, key, optional, type Table, table } from './table.js'

// Functions of state, written as differences by the door.

const commission = table(
  'commission',
  {
    id: key('uuid'),
    ...origin,
    name: column('jsonb'),
    rehearsal: column('bool'),
    noticesHeldSince: optional('timestamptz'),
  },
  { indices: [ofStream('commission')] },
)

const session = table(
  'session',
  {
    id: key('uuid'),
    ...origin,
    commission: column('uuid'),
    ordinal: column('int'),
    form: column('text'),
    status: column('text'),
    opening: column('jsonb'),
    opensFrom: optional('timestamptz'),
    opensTo: optional('timestamptz'),
    place: column('jsonb'),
  },
  { indices: [ofStream('session'), { name: 'session_of_commission', columns: ['commission', 'ordinal'] }] },
)

const item = table(
  'agenda_item',
  {
    session: key('uuid'),
    id: key('text'),
    ...origin,
    position: column('int'),
    title: column('jsonb'),
    origin: column('text'),
    proposer: column('text'),
    status: column('text'),
  },
  { indices: [ofStream('agenda_item')] },
)

const document = table(
  'document',
  {
    id: key('uuid'),
    ...origin,
    session: column('uuid'),
    item: optional('text'),
    class: column('text'),
    title: column('jsonb'),
    card: column('uuid'),
    sealed: optional('uuid'),
    versions: column('int'),
    sha256: optional('text'),
  },
  {
    indices: [
      ofStream('document'),
      { name: 'document_of_session', columns: ['session', 'item'] },
      { name: 'document_by_card', columns: ['card'] },
    ],
  },
)

/** To which bodies the circle of a restricted document is open. */
const distribution = table(
  'distribution',
  { stream: key('uuid'), body: key('text'), circle: column('uuid'), commission: column('uuid') },
  { indices: [{ name: 'distribution_of_body', columns: ['commission', 'body'] }] },
)

const consultation = table(
  'consultation',
  {
    id: key('uuid'),
    ...origin,
    session: column('uuid'),
    stage: column('text'),
    round: column('int'),
    form: column('text'),
    subject: column('text'),
    status: column('text'),
    outcome: optional('text'),
    dueAt: optional('timestamptz'),
  },
  { indices: [ofStream('consultation'), { name: 'consultation_of_session', columns: ['session', 'stage', 'round'] }] },
)

const decision = table(
  'decision',
  {
    id: key('uuid'),
    ...origin,
    commission: column('uuid'),
    session: column('uuid'),
    item: column('text'),
    number: column('text'),
    title: column('jsonb'),
    adopted: column('bool'),
    adoptedAt: column('timestamptz'),
    status: column('text'),
  },
  {
    indices: [
      ofStream('decision'),
      { name: 'decision_of_commission', columns: ['commission', 'adoptedAt'] },
      { name: 'decision_of_session', columns: ['session'] },
    ],
  },
)

const clause = table(
  'clause',
  {
    decision: key('uuid'),
    id: key('text'),
    ...origin,
    session: column('uuid'),
    state: column('text'),
    control: column('text'),
    carried: column('int'),
    dueAt: optional('timestamptz'),
  },
  { indices: [ofStream('clause'), { name: 'clause_of_session', columns: ['session', 'control'] }] },
)

const assignment = table(
  'assignment',
  {
    decision: key('uuid'),
    clause: key('text'),
    body: key('text'),
    ...origin,
    reports: column('int'),
    reportedAt: optional('timestamptz'),
  },
  { indices: [ofStream('assignment'), { name: 'assignment_of_body', columns: ['body'] }] },
)

/** The read tables; an aggregate gives their rows under the name of the table. */
export const readTables = [
  commission,
  term,
  mappedClaim,
  session,
  item,
  document,
  distribution,
  consultation,
  decision,
  clause,
  assignment,
]
/** Which commission it is and who holds which office in it. */
export const ofCommission: readonly Table[] = [commission, term, mappedClaim]
/** What is a function of state: written by the door as differences, made anew by a rebuild. */
export const projectedTables = [duty, notice, ...readTables]
