import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { Session } from '../session.js'

interface NoteCalendars extends Told {
  readonly calendars: Readonly<Record<string, string>>
}

/** Newer tables were brought to the commission: by them the plan is drawn when somebody redraws it, and not before. */
export const noteCalendars: Rule<Session, NoteCalendars, SessionEvent> = (session, command, { at }) => {
  if (isStale(session, command)) return []
  return [{ type: 'CalendarsNoted', v: 1, at, calendars: command.calendars, told: told(command) }]
}
