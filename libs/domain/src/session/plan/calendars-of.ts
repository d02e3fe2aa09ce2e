import { calendarNamed, isBrought } from '../../time/calendars.js'
import type { Session } from '../session.js'

type Known = Pick<Session, 'newestCalendars'>

/** The table that stands for a calendar today, as far as the commission has told: by whichever name it was pinned. */
export const newest = ({ newestCalendars = {} }: Known, name: string): string =>
  newestCalendars[calendarNamed(name)] ?? name

/** Other tables for the session's own calendar and for those of bodies. */
export interface Counting {
  readonly calendar: string
  readonly bodies: Readonly<Record<string, string>>
}

/** The newest tables of the calendars that the session keeps, or of another one for its working days. */
export const newestFor = (session: Session, calendar = session.calendar): Counting => ({
  calendar: newest(session, calendar),
  bodies: Object.fromEntries(
    session.bodies.flatMap(({ id, calendar: own }) =>
      own !== undefined && newest(session, own) !== own ? [[id, newest(session, own)]] : [],
    ),
  ),
})

export const countingBy = (
  session: Pick<Session, 'bodies'>,
  { calendar, bodies }: Counting,
): Pick<Session, 'calendar' | 'bodies'> => ({
  calendar,
  bodies: session.bodies.map((body) => {
    const own = bodies[body.id]
    return own === undefined ? body : { ...body, calendar: own }
  }),
})

/** Every calendar by which something may be counted here. */
export const calendarsOf = ({ calendar, bodies, newestCalendars = {} }: Pick<Session, 'calendar' | 'bodies'> & Known) =>
  [calendar, ...bodies.flatMap((body) => body.calendar ?? []), ...Object.values(newestCalendars)].filter(isBrought)
