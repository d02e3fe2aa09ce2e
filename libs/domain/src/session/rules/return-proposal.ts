import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { openProposal } from '../agenda/proposals.js'
import type { Session } from '../session.js'

interface ReturnProposal {
  readonly proposal: string
  readonly reasons: Content
}

/** The secretariat returns a proposal to its proposer, with reasons. */
export const returnProposal: Rule<Session, ReturnProposal, SessionEvent> = (
  session,
  { proposal, reasons },
  context,
) => {
  const { id } = openProposal(session, proposal)
  return [{ type: 'ProposalReturned', v: 1, at: context.at, proposal: id, reasons, by: signed(context.actor) }]
}
