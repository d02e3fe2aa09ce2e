import { pointing } from '../refusal.js'
import type { Anchors } from '../time/moment.js'
import { momentsOf, rowOf } from './moment-row.js'
import type { PlanRow, Reckoning } from './moment-row.js'
import type { Procedure } from './procedure.js'

/**
 * Every moment of these rules against these anchors, in the order of the stages.
 * Refusals: `calendar.missingYear` where working days must be counted without a table; `zone.unknown`.
 */
export const planRows = (procedure: Procedure, anchors: Anchors, reckoning: Reckoning): readonly PlanRow[] =>
  procedure.stages.flatMap(momentsOf).map((one) => {
    const { stage, key, moment } = one
    const row = () => rowOf(one, procedure, anchors, reckoning)
    return pointing(row, () => ({ stage: stage.id, moment: key }), moment.article ?? stage.article)
  })
