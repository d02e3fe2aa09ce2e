import type { Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import { answered, askedIn } from '../stages/answers.js'
import { begun } from '../stages/asked.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { gate } from '../gate.js'
import { datedSince, overUnasked } from '../stages/opening.js'
import { refuse } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { comesAfter, stageRule } from '../stages/stage-rules.js'
import { own } from '../../own.js'

/**
 * A stage begins: whom it asks is settled here. Dated by the moment that passed, or by the last stage it waited for; not
 * before the act that gave it these dates.
 */
export const openStage: Rule<Session, { readonly stage: string; readonly round: number }, SessionEvent> = (
  session,
  { stage: id, round },
  context,
) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id })
  if (stage.round !== round || stage.status !== 'waiting' || overUnasked(session, stage)) return []
  const { procedure } = context
  const rule = stageRule(procedure, id)
  const { open } = gate(session, id, procedure)
  if (!open) refuse.stageNotReady({ stage: id, article: rule.article })
  const before = comesAfter(session, procedure, id)
  const opened: SessionEvent = {
    type: 'StageOpened',
    v: 1,
    at: openedAt(session, stage, before),
    stage: id,
    round,
    ...begun(rule, id, round, session, context),
    ...(rule.kind === 'sit' && { sitting: context.idFor('sitting') }),
  }
  return [opened, ...(rule.matter === 'proposals' ? proposedBefore(evolve(session, opened), id, opened) : [])]
}

/** Who proposed before the call began has answered it. */
const proposedBefore = (session: Session, id: string, { at }: SessionEvent): readonly SessionEvent[] => {
  const bodies = new Set(Object.values(session.proposals).map(({ body }) => body))
  return [...bodies].flatMap((body) => answered(session, id, askedIn(session, id, body), { at }))
}

const openedAt = (session: Session, stage: StageState, before: readonly StageState[]): Instant =>
  Math.max(datedSince(session, stage), stage.passed.opens ?? 0, ...before.map(({ closedAt = 0 }) => closedAt))
