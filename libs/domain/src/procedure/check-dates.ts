import type { Moment } from '../time/moment.js'
import type { Waits } from './check-graph.js'
import { surelyBefore } from './compare-moments.js'
import type { Fault } from './fault.js'
import type { Procedure, Stage } from './procedure.js'

const ownDates = (stage: Stage, at: string): readonly Fault[] => {
  const fault = (key: string, code: Fault['code']): Fault => ({ pointer: `${at}/${key}`, code, stage: stage.id })
  const { opens, due, latest } = stage
  return [
    ...(opens && surelyBefore(due, opens) ? [fault('due', 'dueBeforeItOpens')] : []),
    ...(latest && surelyBefore(latest, due) ? [fault('latest', 'latestBeforeDue')] : []),
  ]
}

/** Dates that contradict each other, whatever the calendar; what waits for itself is told as that. */
export const checkDates = ({ stages }: Procedure, waits: Waits): readonly Fault[] => {
  const due = new Map<string, Moment>(stages.map((stage) => [stage.id, stage.due]))
  return stages.flatMap((stage, i) => {
    const earlier = [...(waits.get(stage.id) ?? [])].filter((id) => {
      const before = due.get(id)
      return before && !waits.get(id)?.has(stage.id) && surelyBefore(stage.due, before)
    })
    const precedes = earlier.map((other): Fault => ({
      pointer: `/stages/${i}/due`,
      code: 'duePrecedes',
      stage: stage.id,
      other,
    }))
    return [...ownDates(stage, `/stages/${i}`), ...precedes]
  })
}
