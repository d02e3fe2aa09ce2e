import type { Tell } from '../rule.js'
import type { SourceOfItem } from '../session/session.js'
import type { Commission, CommissionEvent } from './commission.js'

/** What a session in preparation learns: that it is convened, and new instructions of superior bodies. */
export const tells = (
  before: Commission | null,
  after: Commission,
  events: readonly CommissionEvent[],
): readonly Tell[] => [
  ...events.flatMap((event) => (event.type === 'SessionAnnounced' ? [convened(after, event)] : [])),
  ...(before && before.instructions !== after.instructions ? sourcesTold(after) : []),
]

const convened = (
  commission: Commission,
  { founding }: Extract<CommissionEvent, { type: 'SessionAnnounced' }>,
): Tell => ({
  to: { kind: 'session', id: founding.id },
  fact: { type: 'NoteConvened', founding, sources: sources(commission) },
})

const sourcesTold = (commission: Commission): readonly Tell[] =>
  commission.sessions
    .filter(({ status }) => status === 'convened')
    .map(({ id }) => ({ to: { kind: 'session', id }, fact: { type: 'NoteSources', sources: sources(commission) } }))

/** Programmes under control, and instructions that no session held since has dealt with. */
export const sources = (commission: Commission): readonly SourceOfItem[] => {
  const lastHeld = Math.max(0, ...commission.sessions.map(({ closedAt }) => closedAt ?? 0))
  const superior = commission.bodies.find(({ kind }) => kind === 'superior')?.id ?? 'superior'
  const instructions = commission.instructions.filter(({ registeredAt }) => registeredAt > lastHeld)
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
