import { refuse, type Reason } from '../refusals.js'
import type { Item, Proposal, Session } from '../session.js'
import { own } from '../../own.js'

const isOpen = ({ status }: Proposal): boolean => status === 'submitted'

/** Without a proposal that has not been dealt with there is nothing to accept or return. */
export const noOpenProposal = ({ proposals }: Session): Reason | undefined =>
  Object.values(proposals).some(isOpen) ? undefined : 'proposalUnknown'

/** A proposal that has not been dealt with. */
export const openProposal = (session: Session, id: string): Proposal => {
  const proposal = own(session.proposals, id) ?? refuse.proposalUnknown({ proposal: id, pointer: '/proposal' })
  if (!isOpen(proposal)) refuse.proposalSettled({ proposal: id, status: proposal.status, pointer: '/proposal' })
  return proposal
}

/** An item that stands on the draft agenda. */
export const standingItem = (session: Session, id: string): Item => {
  const item = own(session.items, id) ?? refuse.itemUnknown({ item: id, pointer: '/item' })
  if (item.status === 'withdrawn') refuse.itemWithdrawn({ item: id, pointer: '/item' })
  return item
}

/** Only the proposer withdraws an item; what the last plenary left, nobody does. */
export const isProposedBy = ({ proposer, origin }: Item, body: string): boolean =>
  proposer === body && origin !== 'carryOver'

/** An office withdraws what its body proposed and has not withdrawn. */
export const nothingToWithdraw = ({ items }: Session, body: string): Reason | undefined =>
  Object.values(items).some((item) => item.status === 'included' && isProposedBy(item, body))
    ? undefined
    : 'itemNotYours'
