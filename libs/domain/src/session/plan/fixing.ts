import { own } from '../../own.js'
import type { Procedure, Stage } from '../../procedure/procedure.js'
import type { Instant } from '../../time/when.js'
import { stageMoments, type FixedDate, type StageMoment } from './by-hand.js'
import { crossedBy, prepares } from './crossing.js'
import { isHeld } from '../stages/held.js'
import { refuse, type Reason } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { hasOpened } from '../stages/plenary.js'
import { isUnasked, stageRule } from '../stages/stage-rules.js'

type Fixed = Pick<FixedDate, 'stage' | 'moment'>
type Deed = 'fix' | 'release'

/**
 * Why no moment of a stage is fixed or released by hand: it goes with the session, was done, is held, or has dates of
 * its own. What was fixed in one that the mode ended is released all the same: it may hold up the way back.
 */
const stageNotFixable = (session: Session, stage: StageState, { kind }: Stage, deed: Deed): Reason | undefined => {
  if (kind === 'sit') return 'stageWithSession'
  const goesBack = isUnasked(stage.because) || (deed === 'release' && stage.because === 'mode')
  if (stage.status === 'closed' && !goesBack) return 'stageClosed'
  if (isHeld(session, stage)) return 'stageHeld'
  return stage.ownDates ? 'stageInNewRound' : undefined
}
/**
 * The same of one of its moments: the rules have none such, and had none when it was fixed, or it is past. What prepares
 * the plenary would be fixed after its opening.
 */
const momentNotFixable = (
  session: Session,
  { id, openedAt }: StageState,
  rule: Stage,
  moment: StageMoment,
  deed: Deed,
): Reason | undefined => {
  const isFixed = session.fixed.some((date) => date.stage === id && date.moment === moment)
  if (!rule[moment] && !isFixed) return 'stageNoSuchMoment'
  if (moment === 'opens' && openedAt !== undefined) return 'stageOpened'
  return deed === 'fix' && hasOpened(session) && prepares(rule[moment]) ? 'dateBeyondOpening' : undefined
}

const isFixable = (session: Session, stage: StageState, moment: StageMoment, rule: Stage, deed: Deed): boolean =>
  !stageNotFixable(session, stage, rule, deed) && !momentNotFixable(session, stage, rule, moment, deed)

/** A stage whose moment can be fixed or released: it has no dates of its own, has this one, and was not done. */
export const fixable = (
  session: Session,
  { stage: id, moment }: Fixed,
  procedure: Procedure,
  deed: Deed,
): StageState => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(procedure, id)
  const where = { stage: id, article: rule.article }
  const ofStage = stageNotFixable(session, stage, rule, deed)
  if (ofStage) refuse[ofStage]({ ...where, pointer: '/stage' })
  const ofMoment = momentNotFixable(session, stage, rule, moment, deed)
  if (ofMoment) refuse[ofMoment]({ ...where, pointer: '/moment', moment })
  return stage
}

/** Nothing is fixed by hand where no stage has a moment left for it. */
export const nothingToFix = (session: Session, procedure: Procedure): Reason | undefined => {
  const stands = Object.values(session.stages).some((stage) => {
    const rule = stageRule(procedure, stage.id)
    return stageMoments.some((moment) => isFixable(session, stage, moment, rule, 'fix'))
  })
  return stands ? undefined : 'stageClosed'
}

/** What was fixed by hand is released while its stage has it. */
export const nothingToRelease = (session: Session, procedure: Procedure): Reason | undefined => {
  const stands = session.fixed.some(({ stage: id, moment }) => {
    const stage = own(session.stages, id)
    return stage !== undefined && isFixable(session, stage, moment, stageRule(procedure, id), 'release')
  })
  return stands ? undefined : 'dateNotFixed'
}

/** What is over by its dates goes on by the act that changes them, or nothing of it is changed. */
export const checkGoesOn = ({ stages }: Session, { id, because }: StageState, procedure: Procedure): void => {
  if (!isUnasked(because) || stages[id]?.status !== 'closed') return
  refuse.stageOverByDates({ stage: id, pointer: '/stage', article: stageRule(procedure, id).article })
}

/** By the plan as it would stand, the stage keeps its own order, and its place among those before and after it. */
export const checkOrder = (session: Session, fixed: Fixed, at: Instant, procedure: Procedure): void => {
  const { stage } = fixed
  const crossed = crossedBy(session, fixed, at, procedure)
  const { article } = stageRule(procedure, stage)
  if (crossed) refuse[crossed.reason]({ stage, pointer: '/on', article, ...crossed.details })
}
