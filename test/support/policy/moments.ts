/**
 * How far the session is in which all is asked. preparing: proposals of two parts handed in, accepted and returned ·
 * approving: a tour is open · clearing: it is closed · tabling: the edition is cleared, reviews are open · tabled: it is
 * approved, the sitting summoned · sitting: it is open, decisions are taken · held: it is closed, heads sign.
 */
export const moments = ['preparing', 'approving', 'clearing', 'tabling', 'tabled', 'sitting', 'held'] as const
export type Moment = (typeof moments)[number]
