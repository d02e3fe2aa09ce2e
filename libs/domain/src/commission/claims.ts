import type { Claim } from './commission.js'

export const isSameClaim = (a: Claim, b: Claim): boolean =>
  a.issuer === b.issuer && a.claim === b.claim && a.value === b.value && a.office === b.office

/** What issuers say of one person, or of the token itself, by the names that are registered for it or in common use. */
const ofOneOrOfTheToken = new Set(
  (
    'sub sid oid uid upn unique_name username user_name preferred_username login name given_name family_name ' +
    'middle_name nickname email email_verified emails mail phone_number phone_number_verified profile picture website ' +
    'birthdate address employee_id employeeid employee_number employeenumber ' +
    'iss aud azp exp nbf iat jti nonce auth_time acr amr at_hash c_hash s_hash updated_at client_id scope scp typ cnf act'
  ).split(' '),
)
/** An office goes to whoever belongs to something; to one person it is given by a term. */
export const namesOne = (claim: string): boolean => ofOneOrOfTheToken.has(claim.toLowerCase())
