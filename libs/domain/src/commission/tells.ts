import type { StreamRef, Tell } from '../rule.js'
import type { SourceOfItem } from '../session/session.js'
import type { Commission, CommissionEvent, Instruction, SessionNote } from './commission.js'
import { adoptable } from './procedures.js'

/** What a session in preparation learns: that it is convened, new instructions, editions put in force, newer calendars. */
export const tells = (
  before: Commission | null,
  after: Commission,
  events: readonly CommissionEvent[],
): readonly Tell[] => [
  ...events.flatMap((event) => (event.type === 'SessionAnnounced' ? [convened(after, event)] : [])),
  ...(before && before.instructions !== after.instructions ? sourcesTold(after) : []),
  ...(events.some(({ type }) => type === 'ProcedurePutInForce') ? proceduresTold(after) : []),
  ...(before && before.calendars !== after.calendars ? calendarsTold(after) : []),
]

const convened = (
  commission: Commission,
  { founding, waivers }: Extract<CommissionEvent, { type: 'SessionAnnounced' }>,
): Tell => ({
  to: { kind: 'session', id: founding.id },
  fact: {
    type: 'NoteConvened',
    founding,
    ...(waivers && { waivers }),
    sources: sources(commission),
    procedures: adoptable(commission),
  },
})

const inPreparation = ({ sessions }: Commission): readonly StreamRef[] =>
  sessions
    .filter(({ status }) => status === 'convened' || status === 'postponed')
    .map(({ id }) => ({ kind: 'session', id }))

const sourcesTold = (commission: Commission): readonly Tell[] =>
  inPreparation(commission).map((to) => ({ to, fact: { type: 'NoteSources', sources: sources(commission) } }))

const proceduresTold = (commission: Commission): readonly Tell[] =>
  inPreparation(commission).map((to) => ({ to, fact: { type: 'NoteProcedures', procedures: adoptable(commission) } }))

/** Also what follows a plenary is dated by them. They change no date of a session: that is an act of its own. */
const calendarsTold = ({ sessions, calendars }: Commission): readonly Tell[] =>
  sessions
    .filter(({ status }) => status !== 'closed' && status !== 'cancelled')
    .map(({ id }) => ({ to: { kind: 'session', id }, fact: { type: 'NoteCalendars', calendars } }))

/** It was an item of a session that was held. A session that never told its items dealt with all it was told of. */
const isDealtWith = ({ id, registeredAt }: Instruction, sessions: readonly SessionNote[]): boolean =>
  sessions.some(
    ({ closedAt, instructions }) =>
      closedAt !== undefined && (instructions ? instructions.includes(id) : registeredAt <= closedAt),
  )

/** Programmes under control, and instructions that no session held has dealt with. */
export const sources = (commission: Commission): readonly SourceOfItem[] => {
  const superior = commission.bodies.find(({ kind }) => kind === 'superior')?.id ?? 'superior'
  const instructions = commission.instructions.filter((one) => !isDealtWith(one, commission.sessions))
  return [
    ...commission.programmes.map(({ id, title, body }) => ({
      id,
      origin: 'programme' as const,
      title,
      body: body ?? superior,
    })),
    ...instructions.map(({ id, title, subject, body }) => ({
      id,
      origin: 'instruction' as const,
      title,
      ...(subject && { subject }),
      body,
    })),
  ]
}
