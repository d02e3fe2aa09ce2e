import type { Stores } from './tally-store.js'

/** Of whom the issuer `i` says this claim with this value holds that office; mapped by somebody else. */
export const mapClaim = (
  { sql }: Pick<Stores, 'sql'>,
  commission: string,
  given: { readonly issuer?: string; readonly claim: string; readonly value: string },
  office: { readonly id: string; readonly body: string; readonly role: string },
) =>
  sql(
    `insert into mapped_claim (commission, issuer, claim, value, office, body, role, circle, stream, mapped_by)
      values ($1, $2, $3, $4, $5, $6, $7, $1, $1, 'somebody else')`,
    [commission, given.issuer ?? 'i', given.claim, given.value, office.id, office.body, office.role],
  )
