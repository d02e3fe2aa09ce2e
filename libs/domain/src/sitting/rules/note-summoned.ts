import type { Context, Told } from '../../rule.js'
import type { Sitting, SittingEvent, Summons } from '../sitting.js'

const awaited: readonly Sitting['status'][] = ['summoned', 'withdrawn']

/** The session's hour has come: the sitting is summoned with the agenda as tabled; anew where that changes before it opens. */
export const noteSummoned = (
  sitting: Sitting | null,
  command: Told & Summons & { readonly type: 'NoteSummoned' },
  { at, stream }: Context,
): readonly SittingEvent[] => {
  const { type: _, from, fromVersion, ...summons } = command
  if (sitting && (!awaited.includes(sitting.status) || (sitting.noted[from] ?? -1) >= fromVersion)) return []
  return [{ type: 'SittingSummoned', v: 1, at, id: stream, summons, told: { from, fromVersion } }]
}
