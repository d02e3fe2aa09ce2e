import { column, key, optional, table } from './table.js'

/** A bearer token, by its SHA-256. It may name the one office in which its holder acts. */
export const token = table(
  'token',
  {
    hash: key('bytea'),
    account: column('uuid'),
    office: optional('text'),
    label: optional('text'),
    createdAt: column('timestamptz', 'now()'),
    expiresAt: optional('timestamptz'),
    revokedAt: optional('timestamptz'),
  },
  { indices: [{ name: 'token_of_account', columns: ['account'] }] },
)

/** Somebody who signed in, by the SHA-256 of what is shown each time: a cookie, or what an issuer of ours signed. */
export const signIn = table(
  'sign_in',
  {
    hash: key('bytea'),
    account: column('uuid'),
    office: optional('text'),
    createdAt: column('timestamptz', 'now()'),
    seenAt: column('timestamptz', 'now()'),
    idleEndsAt: column('timestamptz'),
    endsAt: column('timestamptz'),
    revokedAt: optional('timestamptz'),
    issuer: optional('text'),
    claims: optional('jsonb'),
  },
  {
    indices: [
      { name: 'sign_in_of_account', columns: ['account'] },
      { name: 'sign_in_by_end', columns: ['endsAt'] },
    ],
  },
)

/** One e-mail address signs in to one account; the hash is Argon2id with its salt and parameters. */
export const password = table(
  'password',
  { account: key('uuid'), email: column('text'), hash: column('text'), setAt: column('timestamptz', 'now()') },
  { indices: [{ name: 'password_of_email', columns: ['email'], unique: true }] },
)

/** Whom an issuer of identities means by a subject. */
export const subject = table(
  'subject',
  { issuer: key('text'), subject: key('text'), account: column('uuid'), linkedAt: column('timestamptz', 'now()') },
  { indices: [{ name: 'subject_of_account', columns: ['account'] }] },
)

/** How far ahead of the clock the tries about somebody are, known by SHA-256: too far ahead has to wait. */
export const signInAttempt = table(
  'sign_in_attempt',
  { about: key('bytea'), freeAt: column('timestamptz') },
  { indices: [{ name: 'sign_in_attempt_by_end', columns: ['freeAt'] }] },
)
