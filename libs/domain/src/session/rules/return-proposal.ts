import { checkUnwritten } from '../../access/mark.js'
import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { openProposal } from '../agenda/proposals.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

interface ReturnProposal {
  readonly proposal: string
  /** On one with a mark nothing is written: a document with a list may say them. */
  readonly reasons?: Content
}

/** The secretariat returns a proposal to its proposer, with reasons. */
export const returnProposal: Rule<Session, ReturnProposal, SessionEvent> = (
  session,
  { proposal, reasons },
  context,
) => {
  const { id, mark } = openProposal(session, proposal)
  checkUnwritten(mark, { reasons })
  if (!mark && !reasons) refuse.reasonsMissing({ pointer: '/reasons' })
  const by = signed(context.actor)
  return [{ type: 'ProposalReturned', v: 1, at: context.at, proposal: id, ...(reasons && { reasons }), by }]
}
