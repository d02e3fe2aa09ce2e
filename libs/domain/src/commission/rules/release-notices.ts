import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Commission, CommissionEvent } from '../commission.js'
import { refuse } from '../refusals.js'

/** Whoever was told between backup and loss was asked, or may be told again: notices reach their holders. */
export const releaseNotices: Rule<Commission, { readonly authority: string }, CommissionEvent> = (
  { noticesHeld },
  { authority },
  { at, actor },
) => {
  if (!noticesHeld) refuse.noticesNotHeld()
  return [{ type: 'NoticesReleased', v: 1, at, authority, by: signed(actor) }]
}
