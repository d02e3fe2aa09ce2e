import type { Claim } from './commission.js'

export const isSameClaim = (a: Claim, b: Claim): boolean =>
  a.issuer === b.issuer && a.claim === b.claim && a.value === b.value && a.office === b.office
