import { ofStream, origin } from './origin.js'
import { column, key, optional, table } from './table.js'

/** Who holds which office from which day to which: by it the database itself knows who may see a circle. */
export const term = table(
  'term',
  {
    commission: key('uuid'),
    office: key('text'),
    person: key('text'),
    fromOn: key('date'),
    untilOn: optional('date'),
    body: column('text'),
    role: column('text'),
    zone: column('text'),
    ...origin,
  },
  { indices: [ofStream('term'), { name: 'term_of_person', columns: ['commission', 'person'] }] },
)

/** Which office is held by what an issuer of identities says of whoever signs in. */
export const mappedClaim = table(
  'mapped_claim',
  {
    commission: key('uuid'),
    issuer: key('text'),
    claim: key('text'),
    value: key('text'),
    office: key('text'),
    body: column('text'),
    role: column('text'),
    mappedBy: column('text'),
    ...origin,
  },
  { indices: [ofStream('mapped_claim')] },
)
