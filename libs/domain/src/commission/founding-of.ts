import type { Context } from '../rule.js'
import type { Founding } from '../session/session.js'
import { checkWhen } from '../time/check-when.js'
import { orUnknown } from '../time/or-unknown.js'
import type { Instant } from '../time/when.js'
import { standing } from './calendars-of.js'
import type { Announced, Commission } from './commission.js'
import { procedureInForce } from './procedures.js'
import { refuse } from './refusals.js'

export const checkAnnounced = (commission: Commission, { opening, host }: Announced): void => {
  checkWhen(opening)
  const body = commission.bodies.find(({ id }) => id === host)
  if (host && body?.kind !== 'nationalPart') refuse.hostNotAPart({ host, pointer: '/host' })
}

/** What a new session is convened with: the next ordinal (that of one cancelled is given again), the bodies of this day, the edition of the rules in force. */
export const foundingOf = (
  commission: Commission,
  { opening, place, host }: Announced,
  form: Founding['form'],
  context: Context,
): Founding => {
  const previous = previousOf(commission, context)
  const ordinal = (previous?.ordinal ?? 0) + 1
  const id = context.idFor('session', ordinal, ...cancelledBefore(commission, ordinal))
  const seat = commission.seat.zone
  const bodies = commission.bodies.map(({ id, kind, subjects, zone, calendar }) => ({
    id,
    kind,
    ...(subjects && { subjects }),
    ...(zone && { zone }),
    ...(calendar !== undefined && { calendar: standing(commission, calendar) }),
  }))
  const parts = bodies.filter(({ kind }) => kind === 'nationalPart')
  return {
    id,
    commission: commission.id,
    ordinal,
    form,
    opening,
    place,
    ...(host && { host }),
    procedure: procedureInForce(commission, context.at),
    zones: { seat, venue: commission.bodies.find((body) => body.id === host)?.zone ?? seat },
    calendar: standing(commission, commission.calendar),
    bodies,
    subjects: commission.subjects.map((subject) => subject.id),
    desks: Object.fromEntries(parts.map((part) => [part.id, context.idFor('desk', id, part.id)])),
    ...(previous && { previous }),
    convenedAt: context.at,
  }
}

/** Tells a session from those of the same ordinal that were cancelled before it. */
const cancelledBefore = ({ sessions }: Commission, ordinal: number): readonly number[] => {
  const count = sessions.filter((one) => one.ordinal === ordinal).length
  return count > 0 ? [count] : []
}

/** The session before: the last one convened here and not cancelled, else the last of those held before the commission came here. */
const previousOf = (commission: Commission, context: Context): Founding['previous'] => {
  const stand = commission.sessions.filter(({ status }) => status !== 'cancelled')
  const last = stand.toSorted((a, b) => a.ordinal - b.ordinal).at(-1)
  if (last) return { session: last.id, ordinal: last.ordinal, ...closed(last.closedAt) }
  const past = [...commission.pastSessions].sort((a, b) => a.ordinal - b.ordinal).at(-1)
  if (!past) return undefined
  const zone = commission.seat.zone
  const anchors = {
    opening: { kind: 'day', on: past.heldOn },
    zones: { seat: zone, venue: zone },
    calendar: commission.calendar,
  } as const
  const day = orUnknown(context.resolve)(
    { anchor: 'opening', offset: 0, unit: 'd', mark: past.mark, time: '18:00' },
    anchors,
  )
  return { ordinal: past.ordinal, ...closed(day?.to) }
}
const closed = (closedAt: Instant | undefined) => (closedAt === undefined ? {} : { closedAt })
