import { own } from '../../own.js'
import type { Procedure, Stage } from '../../procedure/procedure.js'
import { pointing } from '../../refusal.js'
import type { Instant } from '../../time/when.js'
import { stageMoments, type FixedDate, type StageMoment } from './by-hand.js'
import { isHeld } from '../stages/held.js'
import { refuse, type Reason } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { predecessors, stageRule } from '../stages/stage-rules.js'

/** Why no moment of a stage is fixed by hand: it goes with the session, is over, held, or has dates of its own. */
const stageNotFixable = (session: Session, stage: StageState, { kind }: Stage): Reason | undefined => {
  if (kind === 'sit') return 'stageWithSession'
  if (stage.status === 'closed') return 'stageClosed'
  if (isHeld(session, stage)) return 'stageHeld'
  return stage.ownDates ? 'stageInNewRound' : undefined
}
/** The same of one of its moments: the rules have none such, or it is past. */
const momentNotFixable = ({ status }: StageState, rule: Stage, moment: StageMoment): Reason | undefined => {
  if (!rule[moment]) return 'stageNoSuchMoment'
  return moment === 'opens' && status === 'open' ? 'stageOpened' : undefined
}

const isFixable = (session: Session, stage: StageState, moment: StageMoment, rule: Stage): boolean =>
  stageNotFixable(session, stage, rule) === undefined && momentNotFixable(stage, rule, moment) === undefined

/** A stage that has no dates of its own, has not ended, and has this moment by the rules. */
export const fixable = (session: Session, id: string, moment: StageMoment, procedure: Procedure): StageState => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(procedure, id)
  const where = { stage: id, article: rule.article }
  const ofStage = stageNotFixable(session, stage, rule)
  if (ofStage) refuse[ofStage]({ ...where, pointer: '/stage' })
  const ofMoment = momentNotFixable(stage, rule, moment)
  if (ofMoment) refuse[ofMoment]({ ...where, pointer: '/moment', moment })
  return stage
}

/** Nothing is fixed by hand where no stage has a moment left for it. */
export const nothingToFix = (session: Session, procedure: Procedure): Reason | undefined => {
  const stands = Object.values(session.stages).some((stage) => {
    const rule = stageRule(procedure, stage.id)
    return stageMoments.some((moment) => isFixable(session, stage, moment, rule))
  })
  return stands ? undefined : 'stageClosed'
}

/** What was fixed by hand is released while its stage has it. */
export const nothingToRelease = (session: Session, procedure: Procedure): Reason | undefined => {
  const stands = session.fixed.some(({ stage: id, moment }) => {
    const stage = own(session.stages, id)
    return stage !== undefined && isFixable(session, stage, moment, stageRule(procedure, id))
  })
  return stands ? undefined : 'dateNotFixed'
}

/** By the plan as it would stand, what is fixed by hand is not crossed: it is released or fixed anew first. The pointer: what in the act dates. */
export const checkFixed = (session: Session, procedure: Procedure, pointer: string): void => {
  for (const { stage, moment } of session.fixed) {
    const { opens, due, closes } = session.plan[stage] ?? { opens: null, due: null, closes: null }
    const at = { opens: opens?.to, due: due?.to, latest: closes }[moment]
    const state = own(session.stages, stage)
    if (typeof at !== 'number' || !state || state.status === 'closed' || state.ownDates) continue
    pointing(
      () => checkOrder(session, { stage, moment }, at, procedure),
      () => ({ pointer, moment }),
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
