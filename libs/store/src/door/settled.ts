import { Defect, type RestrictedCircle } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import type { Deciding } from './room.js'
import type { Seen } from './seen.js'
import type { State } from './words.js'

const circleOfCard: Statement = { name: 'circle_of_card', text: 'select circle_of_card($1) as circle' }

/** What is restricted is in the circle of its document: the first act of a stream settles that for good. */
export async function settled({ database }: Deciding, seen: Seen, after: State): Promise<Seen> {
  const { aggregate, ref, version, circle, commission } = seen
  const kept = aggregate.keptIn?.(after) ?? null
  if (version === 0) return kept ? { ...seen, circle: await circleOf(database, kept, ref.id) } : seen
  if (aggregate.keptIn && (kept !== null) !== (circle !== commission))
    throw new Defect(`a ${ref.kind} would be in the circle of others`)
  return seen
}

/** Where nobody knows the card, as in a copy of a session, it is in a circle of its own, which is open to nobody. */
async function circleOf(database: Database, kept: RestrictedCircle, own: string): Promise<string> {
  if ('stream' in kept) return kept.stream
  const [row] = await database.all<{ circle: string | null }>(circleOfCard, [kept.card])
  return row?.circle ?? own
}
