import type { Rule } from '../../rule.js'
import type { Sitting, SittingCommand, SittingEvent } from '../sitting.js'

type NoteWithdrawn = Extract<SittingCommand, { type: 'NoteWithdrawn' }>

/**
 * The hour it was summoned to stands no longer, or never will: nobody opens it. One that has opened is a fact, but of a
 * session that was cancelled before it learnt of that: it is called off where it stands. What was closed was held.
 */
export const noteWithdrawn: Rule<Sitting, NoteWithdrawn, SittingEvent> = (sitting, command, { at }) => {
  const { from, fromVersion, opening, cancelled } = command
  const stands = sitting.status === 'summoned' || (sitting.status === 'opened' && cancelled)
  if (!stands || (sitting.noted[from] ?? -1) >= fromVersion) return []
  const told = { from, fromVersion }
  return [{ type: 'SittingWithdrawn', v: 1, at, opening, ...(cancelled && { cancelled }), told }]
}
