import { everyMoment } from './every-moment.js'
import type { Fault } from './fault.js'
import type { Procedure } from './procedure.js'

/** Moments counted in a calendar of which there is no table. `known`: the names of those that there are. */
export const checkCalendars = (procedure: Procedure, known: readonly string[]): readonly Fault[] => {
  const names = new Set(['seat', 'host', ...known])
  return everyMoment(procedure).flatMap(({ pointer, moment: { calendar = 'seat' }, stage }): readonly Fault[] =>
    names.has(calendar)
      ? []
      : [{ pointer: `${pointer}/calendar`, code: 'unknownCalendar', ...(stage && { stage }), other: calendar }],
  )
}
