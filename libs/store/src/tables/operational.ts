import { column, identity, key, optional, table } from './table.js'

/** Nudges for conductors and tells for other streams, until delivered. Rows are only added and taken. */
export const outbox = table(
  'outbox',
  {
    id: identity,
    what: column('text'),
    commission: column('uuid'),
    kind: column('text'),
    stream: column('uuid'),
    part: optional('text'),
    source: optional('uuid'),
    sourceVersion: optional('int'),
    fact: optional('json'),
    addedAt: column('timestamptz', 'clock_timestamp()'),
    attempts: column('int', 0),
    tryAt: column('timestamptz', 'clock_timestamp()'),
  },
  {
    indices: [
      { name: 'outbox_of_commission', columns: ['commission'] },
      { name: 'outbox_of_pair', columns: ['source', 'stream'], where: "what = 'tell'" },
    ],
    checks: [
      { name: 'outbox_what', expression: "what IN ('nudge', 'tell')" },
      {
        name: 'outbox_tell',
        expression: "(what = 'tell') = (source IS NOT NULL AND source_version IS NOT NULL AND fact IS NOT NULL)",
      },
    ],
  },
)

/** Notices that nobody is told until they are released: see `HoldNotices`. */
export const heldNotice = table(
  'held_notice',
  { stream: key('uuid'), key: key('text'), circle: column('uuid'), commission: column('uuid') },
  { indices: [{ name: 'held_notice_of_commission', columns: ['commission'] }] },
)

/** How far the clock of a rehearsal is from the server's; it begins on a day of its own. Absent: the server's clock. */
export const clock = table('clock', { commission: key('uuid'), offsetMs: column('bigint') }, {})

/**
 * The minutes, counted from the epoch, in which the API was at work and reached the database. They are kept: half a
 * million a year, and an outage may be looked into long after it.
 */
export const serviceMinute = table('service_minute', { minute: key('bigint') }, {})

/** Credentials only: what a person may do follows from the terms in the commission. */
export const account = table(
  'account',
  {
    id: key('uuid'),
    person: column('text'),
    commission: column('uuid'),
    email: optional('text'),
    language: column('text', "'en'"),
    createdAt: column('timestamptz', 'now()'),
    disabledAt: optional('timestamptz'),
  },
  {
    indices: [{ name: 'account_of_person', columns: ['commission', 'person'], unique: true }],
    checks: [{ name: 'account_language', expression: "language IN ('en', 'ru')" }],
  },
)

/** What an operator has to look into. At most one is open of each kind, stream and code. */
export const incident = table(
  'incident',
  {
    id: identity,
    kind: column('text'),
    commission: optional('uuid'),
    stream: column('uuid'),
    version: optional('int'),
    code: column('text'),
    openedAt: column('timestamptz', 'clock_timestamp()'),
    closedAt: optional('timestamptz'),
  },
  {
    indices: [{ name: 'incident_open', columns: ['kind', 'stream', 'code'], unique: true, where: 'closed_at IS NULL' }],
    checks: [{ name: 'incident_kind', expression: "kind IN ('stuckConductor', 'undeliverableTell', 'stuckTime')" }],
  },
)
