import { signed } from '../../access/signed.js'
import type { Procedure } from '../../procedure/procedure.js'
import type { Context, Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { checkDates } from '../plan/plan.js'
import { checkNotSitting } from '../stages/plenary.js'
import { keepingOn } from '../plan/keeping.js'
import { refuse } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { expandStages, stageRule } from '../stages/stage-rules.js'
import { switching } from '../stages/switching.js'

interface AdoptProcedure {
  readonly hash: string
  readonly authority: string
  readonly reason: Content
}

/**
 * The session goes over to another edition of the rules: stages that it lacks are added, those still waiting that the
 * edition lacks fall away, all that has not closed is dated by it, and what it does not apply to how the session meets
 * ends. What has begun can neither fall away nor become something else. Refusals: `procedure.notInForce`, `procedure.stageBegun`, `session.sittingOpened`.
 */
export const adoptProcedure: Rule<Session, AdoptProcedure, SessionEvent> = (session, command, context) => {
  checkNotSitting(session)
  const { hash, authority, reason } = command
  if (hash === session.procedure.hash) return []
  const procedure = adoptable(session, hash) ?? refuse.procedureNotInForce({ hash, pointer: '/hash' })
  checkBegun(session, hash, context)
  const event: SessionEvent = {
    type: 'ProcedureAdopted',
    v: 1,
    at: context.at,
    procedure,
    was: session.procedure,
    stages: expandStages(context.procedure, session.bodies),
    authority,
    reason,
    by: signed(context.actor),
  }
  const redated = switching(session, event, context)
  checkDates(redated.after, redated.drawn, context, '/hash')
  return keepingOn(session, redated, context, '/hash')
}

/** An edition that the commission told of. */
export const adoptable = ({ procedures }: Session, hash: string) => procedures.find((one) => one.hash === hash)

const checkBegun = (session: Session, hash: string, { procedure, pinned }: Context): void => {
  const kept = new Set(expandStages(procedure, session.bodies))
  const lost = Object.values(session.stages).filter((stage) => {
    return hasBegun(stage) && !(kept.has(stage.id) && pinned && isAlike(stage.id, pinned, procedure))
  })
  if (lost.length > 0)
    refuse.procedureStageBegun({
      hash,
      stages: lost.map(({ id, status }) => ({ stage: id, status })),
      pointer: '/hash',
    })
}

/** It asked somebody; what was over or called off before that never began. */
const hasBegun = ({ openedAt }: StageState): boolean => openedAt !== undefined

const isAlike = (id: string, was: Procedure, is: Procedure): boolean => {
  const [before, after] = [stageRule(was, id), stageRule(is, id)]
  return before.kind === after.kind && before.matter === after.matter
}
