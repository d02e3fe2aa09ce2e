import { own } from '../own.js'
import type { Procedure } from '../procedure/procedure.js'
import { pointing } from '../refusal.js'
import type { Instant } from '../time/when.js'
import type { FixedDate, StageMoment } from './by-hand.js'
import { checkNotHeld } from './held.js'
import { refuse } from './refusals.js'
import type { Session, StageState } from './session.js'
import { predecessors, stageRule } from './stage-rules.js'

/** A stage that has no dates of its own, has not ended, and has this moment by the rules. */
export const fixable = (session: Session, id: string, moment: StageMoment, procedure: Procedure): StageState => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(procedure, id)
  const where = { stage: id, pointer: '/stage', article: rule.article }
  if (rule.kind === 'sit') refuse.stageWithSession(where)
  if (stage.status === 'closed') refuse.stageClosed(where)
  checkNotHeld(session, stage, rule.article)
  if (stage.ownDates) refuse.stageInNewRound(where)
  if (!rule[moment]) refuse.stageNoSuchMoment({ ...where, pointer: '/moment', moment })
  if (moment === 'opens' && stage.status === 'open') refuse.stageOpened({ ...where, pointer: '/moment' })
  return stage
}

/** By the plan as it would stand, what is fixed by hand is not crossed: it is released or fixed anew first. */
export const checkFixed = (session: Session, procedure: Procedure): void => {
  for (const { stage, moment } of session.fixed) {
    const { opens, due, closes } = session.plan[stage] ?? { opens: null, due: null, closes: null }
    const at = { opens: opens?.to, due: due?.to, latest: closes }[moment]
    const state = own(session.stages, stage)
    if (typeof at !== 'number' || !state || state.status === 'closed' || state.ownDates) continue
    pointing(
      () => checkOrder(session, { stage, moment }, at, procedure),
      () => ({ pointer: '/opening', moment }),
    )
  }
}

/** By the plan as it would stand, the stage keeps its own order, and its place among those before and after it. */
export const checkOrder = (session: Session, { stage: id, moment }: Fixed, at: Instant, procedure: Procedure): void => {
  const { article } = stageRule(procedure, id)
  const where = { stage: id, pointer: '/on', article }
  checkOwnOrder(session, where)
  const all = Object.keys(session.stages).filter((other) => session.stages[other]?.status !== 'closed')
  const first = predecessors(procedure, id, all).find((other) => (endOf(session, other) ?? -Infinity) > at)
  if (first) refuse.dateBeforeStage({ ...where, other: first, closes: endOf(session, first) })
  if (moment === 'opens') return
  const next = all.find((other) => {
    return predecessors(procedure, other, [id]).length > 0 && (endOf(session, other) ?? Infinity) < at
  })
  if (next) refuse.dateAfterStage({ ...where, other: next, closes: endOf(session, next) })
}
type Fixed = Pick<FixedDate, 'stage' | 'moment'>

const checkOwnOrder = ({ plan }: Session, where: { readonly stage: string; readonly article: string | undefined }) => {
  const { opens, due, closes } = plan[where.stage] ?? { opens: null, due: null, closes: null }
  if (opens && due && due.to < opens.from) refuse.dateDueBeforeItOpens({ ...where, opens: opens.from, due: due.to })
  if (closes !== null && due && closes < due.to) refuse.dateLatestBeforeDue({ ...where, due: due.to, latest: closes })
}

/** When a stage is over by the plan. */
const endOf = ({ plan }: Session, id: string): Instant | null => plan[id]?.closes ?? plan[id]?.due?.to ?? null
