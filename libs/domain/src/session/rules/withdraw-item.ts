import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { standingItem } from '../proposals.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** Only the proposer withdraws an item, until the plenary has opened; what the last plenary left, nobody does. */
export const withdrawItem: Rule<Session, { readonly item: string }, SessionEvent> = (
  session,
  { item: id },
  context,
) => {
  if (session.sitting) refuse.sittingOpened()
  const item = standingItem(session, id)
  const mine = item.proposer === personOf(context.actor).body && item.origin !== 'carryOver'
  if (!mine) refuse.itemNotYours({ item: id, proposer: item.proposer })
  return [{ type: 'ItemWithdrawn', v: 1, at: context.at, item: id, by: signed(context.actor) }]
}
