import { refuse } from './refusals.js'
import type { Item, Proposal, Session } from './session.js'
import { own } from '../own.js'

/** A proposal that has not been dealt with. */
export const openProposal = (session: Session, id: string): Proposal => {
  const proposal = own(session.proposals, id) ?? refuse.proposalUnknown({ proposal: id, pointer: '/proposal' })
  if (proposal.status !== 'submitted') refuse.proposalSettled({ proposal: id, status: proposal.status })
  return proposal
}

/** An item that stands on the draft agenda. */
export const standingItem = (session: Session, id: string): Item => {
  const item = own(session.items, id) ?? refuse.itemUnknown({ item: id, pointer: '/item' })
  if (item.status === 'withdrawn') refuse.itemWithdrawn({ item: id })
  return item
}
