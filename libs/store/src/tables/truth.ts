import { column, key, optional, table } from './table.js'

// Instants here are milliseconds since the epoch, as they are hashed and compared; read tables hold timestamptz.

/**
 * A circle is that of a commission or of a restricted document, and has its id, or that of a part. Its head: number and
 * hash of its last journal entry, and when time has something to do in it.
 */
export const circle = table(
  'circle',
  {
    id: key('uuid'),
    commission: column('uuid'),
    part: optional('text'),
    seq: column('bigint'),
    hash: column('bytea'),
    nextAt: optional('bigint'),
  },
  { indices: [{ name: 'circle_of_commission', columns: ['commission', 'part'] }] },
)

/** The newest state of a stream. `state` is JSON text: its key order is part of what rules see. */
export const stream = table(
  'stream',
  {
    id: key('uuid'),
    kind: column('text'),
    circle: column('uuid'),
    commission: column('uuid'),
    version: column('int'),
    shape: column('int'),
    state: column('text'),
    calls: column('bool'),
    callsSince: optional('bigint'),
    open: column('bool'),
    nextAt: optional('bigint'),
    rebuiltAt: optional('bigint'),
  },
  {
    indices: [
      { name: 'stream_of_commission', columns: ['commission', 'kind'] },
      { name: 'stream_due', columns: ['circle', 'nextAt'], where: 'next_at IS NOT NULL' },
      { name: 'stream_calling', columns: ['commission'], where: 'calls' },
    ],
  },
)

/** Every act that ever happened in a circle, chained by hash. Nothing in it is ever changed. */
export const journal = table(
  'journal',
  {
    circle: key('uuid'),
    seq: key('bigint'),
    at: column('bigint'),
    stream: column('uuid'),
    kind: column('text'),
    version: column('int'),
    type: column('text'),
    payload: column('text'),
    hash: column('bytea'),
  },
  { indices: [{ name: 'journal_of_stream', columns: ['stream', 'version'], unique: true }] },
)

/** What persons wrote. The journal holds id and salted hash; `salt` and `bytes` are null once erased. */
export const content = table('content', {
  id: key('uuid'),
  circle: column('uuid'),
  salt: optional('bytea'),
  bytes: optional('bytea'),
})

/** Editions of the rules of procedure, by the SHA-256 of their RFC 8785 text. */
export const edition = table('edition', { hash: key('text'), id: column('text'), body: column('text') })

/** Tables of non-working days brought to commissions, by the SHA-256 of their RFC 8785 text; `name` holds its first digits. */
export const calendar = table(
  'calendar',
  { hash: key('text'), name: column('text'), body: column('text') },
  { indices: [{ name: 'calendar_by_name', columns: ['name'], unique: true }] },
)

/**
 * The answer to a person's command under one key: which entries of the journal it made. `request` is the salted hash of
 * what was asked; of an act whose text was erased it is that of no request.
 */
export const receipt = table('receipt', {
  circle: key('uuid'),
  actor: key('text'),
  key: key('text'),
  salt: column('bytea'),
  request: column('bytea'),
  stream: column('uuid'),
  firstVersion: column('int'),
  lastVersion: column('int'),
})
