import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { underWay } from '../under-way.js'
import { refuse } from '../refusals.js'
import type { Attendance, Sitting, SittingEvent } from '../sitting.js'
import { own } from '../../own.js'

interface RecordAttendance {
  readonly part: string
  readonly attendance: Attendance
}

/** A part is present, takes part from afar, or is absent; it may change during the sitting. */
export const recordAttendance: Rule<Sitting, RecordAttendance, SittingEvent> = (
  sitting,
  { part, attendance },
  context,
) => {
  underWay(sitting)
  if (!sitting.parts.includes(part)) refuse.partUnknown({ part, pointer: '/part' })
  if (own(sitting.attendance, part) === attendance) return []
  return [{ type: 'AttendanceRecorded', v: 1, at: context.at, part, attendance, by: signed(context.actor) }]
}
