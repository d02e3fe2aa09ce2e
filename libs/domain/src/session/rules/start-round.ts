import type { Rule } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { newRound, roundPlan } from '../stages/new-round.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { owesRound } from '../stages/stage-rules.js'
import { own } from '../../own.js'

/** A stage that was sent back begins anew: it asks again, with a due moment of its own counted from now. */
export const startRound: Rule<Session, { readonly stage: string; readonly round: number }, SessionEvent> = (
  session,
  { stage: id, round },
  context,
) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id })
  if (!owesRound(stage) || stage.round !== round) return []
  return [newRound(session, stage, roundPlan(session, id, context), context)]
}
