import { conductors } from '@plenary/contract'
import type { Tell } from '@plenary/domain'
import type { Act } from './decide.js'
import { type Projection, type Standing, project, standingOf } from './projection.js'

/** A row of the outbox as the door's function takes it. */
interface Posting {
  readonly what: 'nudge' | 'tell'
  readonly kind: string
  readonly stream: string
  readonly part?: string
  readonly source?: string
  readonly source_version?: number
  readonly fact?: Tell['fact']
}
/** Everything that follows from an act besides the new state itself. */
export interface Effects extends Standing, Projection {
  readonly outbox: readonly Posting[]
}

/** `byConductor`: the stream's own conductor asked; it gets the new look as its answer and needs no nudge. */
export function effectsOf(act: Act, byConductor: boolean): Effects {
  const { seen, before, after, notices } = act
  const { aggregate, ref, circle, commission } = seen
  const standing = standingOf(aggregate, ref, after)
  const justEnded = !standing.open && before !== null && standingOf(aggregate, ref, before).open
  const nudged = !byConductor && (standing.calls || (justEnded && ref.kind in conductors))
  return {
    ...standing,
    ...project(aggregate, { ...ref, circle, commission }, before, after, notices),
    outbox: [...postingsOf(act), ...(nudged ? [{ what: 'nudge', kind: ref.kind, stream: ref.id } as const] : [])],
  }
}

export const tellsOf = ({ seen, before, after, events }: Act): readonly Tell[] =>
  seen.aggregate.tells(before?.state ?? null, after.state, events)

const postingsOf = (act: Act): Posting[] =>
  tellsOf(act).map(({ to, part, as = act.seen.ref.id, fact }) => ({
    what: 'tell',
    kind: to.kind,
    stream: to.id,
    ...(part !== undefined && { part }),
    source: as,
    source_version: act.version,
    fact,
  }))
