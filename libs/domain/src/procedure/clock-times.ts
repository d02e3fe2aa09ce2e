import type { Clock } from '../time/when.js'
import type { Moment } from '../time/moment.js'
import type { Procedure, Stage } from './procedure.js'

/** Procedures, preamble: stages open at 00:00 and fall due at 17:00 in the seat's zone unless the moment says more. */
export const usualTimes: Readonly<Record<'opens' | 'due' | 'latest', Clock>> = {
  opens: '00:00',
  due: '17:00',
  latest: '17:00',
}

/** Moments counted in hours need no clock time: they are counted from an instant. */
const timed = (moment: Moment, time: Clock): Moment =>
  moment.unit === 'h' || moment.time !== undefined ? moment : { ...moment, time }

const stageTimed = (stage: Stage): Stage => ({
  ...stage,
  ...(stage.opens && { opens: timed(stage.opens, usualTimes.opens) }),
  due: timed(stage.due, usualTimes.due),
  ...(stage.latest && { latest: timed(stage.latest, usualTimes.latest) }),
})

/** Writes the usual clock times into the moments; reminders keep the clock time of the due moment they belong to. */
export const withClockTimes = (procedure: Procedure): Procedure => ({
  ...procedure,
  stages: procedure.stages.map(stageTimed),
  newRound: timed(procedure.newRound, usualTimes.due),
})
