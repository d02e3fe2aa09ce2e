import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { answered } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import { checkNotSitting } from '../stages/plenary.js'
import { isProposedBy, standingItem } from '../agenda/proposals.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { isEndedByAct } from '../stages/stage-rules.js'

/**
 * Only the proposer withdraws an item, until the plenary has opened; what the last plenary left, nobody does. What is
 * still asked about it, nobody owes any more, nor when a stage that an act has ended is taken up again.
 */
export const withdrawItem: Rule<Session, { readonly item: string }, SessionEvent> = (
  session,
  { item: id },
  context,
) => {
  checkNotSitting(session)
  const item = standingItem(session, id)
  if (!isProposedBy(item, personOf(context.actor).body))
    refuse.itemNotYours({ item: id, proposer: item.proposer, pointer: '/item' })
  const calls = Object.values(session.stages).filter((stage) => stage.status === 'open' || isEndedByAct(stage))
  return [
    { type: 'ItemWithdrawn', v: 1, at: context.at, item: id, by: signed(context.actor) },
    ...calls.flatMap(({ id: stage, asked }) => {
      const about = asked.filter(({ subject }) => subject === id)
      return answered(session, stage, about, { at: context.at, none: true })
    }),
  ]
}
