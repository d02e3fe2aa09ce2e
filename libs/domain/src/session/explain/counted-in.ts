import type { Zone } from '../../time/when.js'
import { own } from '../../own.js'
import type { StageMoment } from '../plan/by-hand.js'
import { anchorsOf } from '../plan/plan.js'
import { stageRule } from '../stages/stage-rules.js'
import type { Explaining } from './explanation.js'

type Known = Pick<Explaining, 'session' | 'procedure'>

/** By whose clocks a moment of a stage is counted: the seat's, unless its rule, or that of its new round, names the venue's. */
export const countedIn = (stage: string, moment: StageMoment, { session, procedure }: Known): Zone => {
  const isOwnRound = own(session.stages, stage)?.ownDates && moment === 'due'
  const rule = isOwnRound ? procedure.newRound : stageRule(procedure, stage)[moment]
  return anchorsOf(session).zones[rule?.zone ?? 'seat']
}
