import type { Procedure } from '../../procedure/procedure.js'
import type { Ruled } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { Session, StagePlan, StageState } from '../session.js'
import { comesAfter } from '../stages/stage-rules.js'

/** When a stage that is not over ends by the plan; `since`: not before then. */
const endOf = (session: Session, stage: StageState, procedure: Procedure, since: Instant): Instant => {
  const plan = session.plan[stage.id]
  const end = Math.max(since, lastOf(plan))
  return stage.status === 'waiting' ? Math.max(end, freeAt(session, stage.id, procedure, since)) : end
}
const lastOf = (plan: StagePlan | undefined): Instant =>
  Math.max(plan?.closes ?? plan?.due?.to ?? -Infinity, ...Object.values(plan?.extended ?? {}).map(({ to }) => to))

/** When the last of those stages that one comes after, however far back, is over by the plan: before, it cannot begin. */
export const freeAt = (session: Session, id: string, procedure: Procedure, since: Instant): Instant =>
  Math.max(
    since,
    ...comesAfter(session, procedure, id)
      .filter(({ status }) => status !== 'closed')
      .map((stage) => endOf(session, stage, procedure, since)),
  )

/** By the plan a stage can only begin when its own time is over: those that it comes after last longer. */
export const isSqueezed = ({ state, procedure }: Ruled<Session>, { id, status }: StageState): boolean => {
  const last = lastOf(state.plan[id])
  if (!procedure || status !== 'waiting' || last === -Infinity) return false
  return freeAt(state, id, procedure, -Infinity) > last
}
