import type { Moment } from '../time/moment.js'
import { segment } from './fault.js'
import { momentsOf } from './moment-row.js'
import type { Procedure } from './procedure.js'

/** A moment of these rules, and where it is written. */
export interface Written {
  readonly pointer: string
  readonly moment: Moment
  readonly stage?: string
}

/** Every moment of these rules: of their stages, of a new round, of their reminders. */
export const everyMoment = ({ stages, newRound, reminders }: Procedure): readonly Written[] => [
  ...stages.flatMap((stage, i) =>
    momentsOf(stage).map(({ key, moment }) => ({ pointer: `/stages/${i}/${key}`, moment, stage: stage.id })),
  ),
  { pointer: '/newRound', moment: newRound },
  ...Object.entries(reminders).flatMap(([key, levels]) =>
    levels.flatMap(({ offsets }, i) =>
      offsets.map((moment, j) => ({ pointer: `/reminders/${segment(key)}/${i}/offsets/${j}`, moment })),
    ),
  ),
]

/** The calendars that moments of these rules name: neither the seat's nor the host's. */
export const calendarsNamed = (procedure: Procedure): readonly string[] => {
  const named = everyMoment(procedure).flatMap(({ moment: { calendar } }) => calendar ?? [])
  return [...new Set(named)].filter((name) => name !== 'seat' && name !== 'host')
}
