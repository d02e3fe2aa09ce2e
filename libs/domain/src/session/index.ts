import type { Aggregate } from '../rule.js'
import type { SessionCommand } from './commands.js'
import { calendarsOf } from './plan/calendars-of.js'
import { decide } from './decide.js'
import { duties } from './duties.js'
import type { SessionEvent } from './events.js'
import { effect } from './effect.js'
import { evolve } from './evolve.js'
import { nextAt } from './moments.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import { rows } from './rows.js'
import { adoptable } from './rules/adopt-procedure.js'
import type { Session } from './session.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

export const sessionAggregate: Aggregate<Session, SessionCommand, SessionEvent> = {
  kind: 'session',
  shape: 5,
  edition: (session, command) => {
    if (command?.type === 'AdoptProcedure' && session && adoptable(session, command.hash)) return command.hash
    if (session) return session.procedure.hash
    if (command?.type === 'CopySession') return command.session.procedure.hash
    return command?.type === 'NoteConvened' ? command.founding.procedure.hash : null
  },
  calendars: (session, command) =>
    session ? calendarsOf(session) : command?.type === 'NoteConvened' ? calendarsOf(command.founding) : [],
  decide,
  evolve,
  upcast,
  permit,
  duties: (session, procedure) => (procedure ? duties(session, procedure) : []),
  situation: (session, procedure) =>
    procedure ? situation(session, procedure) : { calls: false, ended: false, stages: [] },
  tells,
  notices,
  effect,
  nextAt: (session, procedure) => (procedure ? nextAt(session, procedure) : null),
  rows,
}
