import {
  atSitting,
  before,
  councils,
  never,
  onConsultation,
  onSession,
  secretariat,
  text,
  title,
  told,
  type ActRow,
} from './acts.js'
import { notAsked, record, reviewed } from './acts-elsewhere.js'
import { proposers, untilSitting } from './acts-of-session.js'
import { neutral } from './fields.js'
import { says } from './says.js'

const item = '{marked}'
const unwritten = '422 item.marked'
const reservation = { position: 'consentWithReservation', reservation: text }
const recording = (type: string, more: object) =>
  atSitting(type, { item, ...more }, record, never, says.restricted, {
    ...{ because: [unwritten, ['sitting']], since: 'tabled' },
  })

/** An item with a mark goes the way of any other; words on it go nowhere, whosever they would be. */
export const actsOnMarked: readonly ActRow[] = [
  onSession('SubmitProposal', { mark: 'official' }, proposers, before, says.distribution, untilSitting),
  onSession('SubmitProposal', { mark: 'official', title }, proposers, never, says.restricted, {
    ...{ ...untilSitting, because: [unwritten, before] },
  }),
  onSession('RetitleItem', { item, was: neutral, title }, secretariat, never, says.restricted, {
    ...{ ...untilSitting, because: [unwritten, before] },
  }),
  onConsultation('review')(
    'GiveOpinion',
    { item, opinion: 'cleared' },
    ['workingGroupSecretary'],
    reviewed,
    says.bodies,
    {
      ...{ else: told(notAsked, ...councils), since: 'tabling' },
    },
  ),
  onConsultation('review')(
    'GiveOpinion',
    { item, opinion: 'clearedWithRemarks', remarks: text },
    ['workingGroupSecretary'],
    never,
    says.restricted,
    { because: [unwritten, reviewed], else: told(notAsked, ...councils), since: 'tabling' },
  ),
  recording('RecordPosition', { part: 'birch', ...reservation }),
  recording('RecordDecision', { title, clauses: [] }),
  atSitting('RecordDecision', { item, clauses: [] }, record, ['sitting'], says.recorded, { since: 'tabled' }),
]
