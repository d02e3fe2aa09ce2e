import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { alsoAsked } from '../agenda/drafts.js'
import type { SessionEvent } from '../events.js'
import { checkNotSitting } from '../stages/plenary.js'
import { openProposal } from '../agenda/proposals.js'
import type { Session } from '../session.js'

/** The secretariat accepts a proposal: it becomes an item of the draft agenda, until the plenary has opened. */
export const acceptProposal: Rule<Session, { readonly proposal: string }, SessionEvent> = (
  session,
  command,
  context,
) => {
  checkNotSitting(session)
  const { id, title, mark, subject, body } = openProposal(session, command.proposal)
  const { at } = context
  const item = context.idFor('item', id)
  return [
    { type: 'ProposalAccepted', v: 1, at, proposal: id, by: signed(context.actor) },
    {
      type: 'ItemIncluded',
      v: 1,
      at,
      item,
      title,
      ...(mark && { mark }),
      ...(subject && { subject }),
      origin: 'proposal',
      source: id,
      proposer: body,
      ...alsoAsked(session, { id: item, origin: 'proposal', proposer: body }, context),
    },
  ]
}
