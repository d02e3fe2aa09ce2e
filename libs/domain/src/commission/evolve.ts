import { Defect } from '../refusal.js'
import type { Told } from '../rule.js'
import type { Founding } from '../session/session.js'
import { holding } from './holding.js'
import { proposed } from './procedures.js'
import type { Commission, CommissionEvent, SessionNote } from './commission.js'
import { evolveOffices } from './evolve-offices.js'

const noted = (commission: Commission, told: Told | undefined): Commission =>
  told ? { ...commission, noted: { ...commission.noted, [told.from]: told.fromVersion } } : commission

const withSession = (sessions: readonly SessionNote[], note: SessionNote): readonly SessionNote[] =>
  [...sessions.filter(({ id }) => id !== note.id), note].sort((a, b) => a.ordinal - b.ordinal)

/** Who fixes the next session at the end of a plenary says when that was before the session itself has told it. */
const held = (sessions: readonly SessionNote[], previous: Founding['previous']): readonly SessionNote[] => {
  const { session, closedAt } = previous ?? {}
  if (closedAt === undefined) return sessions
  return sessions.map((note) => (note.id === session && note.closedAt !== closedAt ? { ...note, closedAt } : note))
}

const inForceBy = (commission: Commission, event: Extract<CommissionEvent, { type: 'ProcedurePutInForce' }>) => {
  const { hash, from, since, authority, by, at } = event
  const inForce = { from, since, authority, by, at }
  const one = proposed(commission, hash)
  return commission.procedures.map((other) => (other === one ? { ...other, inForce } : other))
}

const nothingYet = { enteredTerms: [], claims: [], instructions: [], sessions: [], procedures: [], noted: {} }

export const evolve = (commission: Commission | null, event: CommissionEvent): Commission => {
  if (event.type === 'CommissionFounded') return { ...event.founding, ...nothingYet, foundedAt: event.at }
  if (!commission) throw new Defect(`${event.type} before the commission was founded`)
  switch (event.type) {
    case 'SessionAnnounced': {
      const { id, ordinal, opening, previous } = event.founding
      const note: SessionNote = { id, ordinal, status: 'convened', opening }
      return { ...noted(commission, event.told), sessions: withSession(held(commission.sessions, previous), note) }
    }
    case 'InstructionRegistered':
      return { ...commission, instructions: [...commission.instructions, event.instruction] }
    case 'ProcedureProposed': {
      const { procedure, by, at } = event
      return { ...commission, procedures: [...commission.procedures, { ...procedure, by, at }] }
    }
    case 'ProcedurePutInForce':
      return { ...commission, procedures: inForceBy(commission, event) }
    case 'CalendarImported': {
      const brought = Object.fromEntries(event.calendars.map(({ calendar, name }) => [calendar, name]))
      return { ...commission, calendars: { ...commission.calendars, ...brought } }
    }
    case 'ClockTargetSet':
      return { ...commission, target: event.target }
    case 'ClockArrived': {
      const { target: _, ...arrived } = commission
      return arrived
    }
    case 'NoticesHeld':
    case 'NoticesReleased':
      return holding(commission, event)
    case 'SessionNoted':
      return { ...noted(commission, event.told), sessions: withSession(commission.sessions, event.note) }
    default:
      return evolveOffices(commission, event)
  }
}
