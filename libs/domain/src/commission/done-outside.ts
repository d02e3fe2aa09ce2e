import type { Context } from '../rule.js'
import { expandStages, stageRule } from '../session/stages/stage-rules.js'
import type { DoneOutside } from '../session/session.js'
import type { Commission } from './commission.js'
import { refuse } from './refusals.js'
import { todayAt } from './today.js'

/** Each is a stage of the rules, done once, not later than today; a session whose plenary was held is not under way. */
export const checkDone = (commission: Commission, done: readonly DoneOutside[], context: Context): void => {
  const stages = expandStages(context.procedure, commission.bodies)
  const today = todayAt(commission, context)
  done.forEach(({ stage, on }, index) => {
    const at = (field: string) => ({ stage, pointer: `/done/${String(index)}/${field}` })
    if (!stages.includes(stage)) refuse.stageUnknown(at('stage'))
    const { kind, article } = stageRule(context.procedure, stage)
    if (kind === 'sit') refuse.plenaryHeldOutside({ ...at('stage'), article })
    if (done.findIndex((one) => one.stage === stage) < index) refuse.stageDoneTwice(at('stage'))
    if (on > today) refuse.doneInFuture({ ...at('on'), today })
  })
}
