import type { Moment } from '../time/moment.js'
import { surelyBefore } from './compare-moments.js'
import { segment } from './fault.js'
import type { Fault } from './fault.js'
import type { Procedure, ReminderLevel } from './procedure.js'

interface Step {
  readonly pointer: string
  readonly level: string
  readonly moment: Moment
}

const steps = (at: string, levels: readonly ReminderLevel[]): readonly Step[] =>
  levels.flatMap(({ level, offsets }, i) =>
    offsets.map((moment, j) => ({ pointer: `${at}/${i}/offsets/${j}`, level, moment })),
  )

/** Levels are named L0, L1 … */
const rank = (level: string): number => +level.slice(1)

const rises = (before: Step, after: Step): boolean =>
  surelyBefore(atMidnight(before.moment), atMidnight(after.moment)) && rank(before.level) <= rank(after.level)
/** All go out at the hour of the due moment, so any hour will do to tell which day is the earlier. */
const atMidnight = (moment: Moment): Moment => ({ ...moment, time: '00:00' })

const checkLevels = (key: string, levels: readonly ReminderLevel[]): readonly Fault[] => {
  const at = `/reminders/${segment(key)}`
  const all = steps(at, levels)
  const falling = all.filter((step, i) => {
    const before = all[i - 1]
    return before && !rises(before, step)
  })
  const repeated = levels.flatMap(({ level }, i) =>
    levels.findIndex((other) => other.level === level) === i ? [] : [`${at}/${i}/level`],
  )
  return [
    ...falling.map(({ pointer }): Fault => ({ pointer, code: 'levelsDoNotRise' })),
    ...repeated.map((pointer): Fault => ({ pointer, code: 'levelsDoNotRise' })),
    ...all
      .filter(({ moment }) => moment.anchor !== 'due')
      .map(({ pointer }): Fault => ({ pointer: `${pointer}/anchor`, code: 'wrongAnchor' })),
  ]
}

/** Reminder procedures that no stage knows, levels that do not rise from the earlier to the later and the higher. */
export const checkReminders = ({ stages, reminders }: Procedure): readonly Fault[] => [
  ...Object.entries(reminders).flatMap(([key, levels]) => checkLevels(key, levels)),
  ...stages.flatMap((stage, i): readonly Fault[] =>
    stage.reminders === undefined || Object.hasOwn(reminders, stage.reminders)
      ? []
      : [{ pointer: `/stages/${i}/reminders`, code: 'unknownReminders', stage: stage.id }],
  ),
]
