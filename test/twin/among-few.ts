import type { Consultation, Document } from '@plenary/domain'
import { RandomActs } from '../simulation/random-acts.js'
import type { RandomCommission } from '../simulation/random-commission.js'
import { type Attempt, registered } from '../simulation/random-restricted.js'
import type { Chance } from '../support/chance.js'
import { day } from '../support/days.js'
import { parts } from '../support/training-world.js'
import type { World } from '../support/world.js'

/** What is restricted in a history and said otherwise in each twin; and everybody who is ever on a list of it. */
export interface AmongFew {
  readonly documents: readonly Document[]
  readonly tours: readonly Consultation[]
  readonly bodies: ReadonlySet<string>
}

/** So many documents at least are handed in for a few. */
const documents = 3
/** A week at a time until their tour is open, as long as it may still come. */
const weeks = 20

/** A life in which a few are asked about documents that nobody else reads, and say what they think of them. */
export function liveAmongFew(commission: RandomCommission, chance: Chance, moves: number): void {
  const { life, world } = commission
  const attempt = ([office, ref, command]: Attempt) => life.do({ is: 'act', office, ref, command })
  const few = [chance.oneOf(parts), chance.oneOf(parts), chance.oneOf([...parts, 'secretariat', 'superior-council'])]
  const drafters = few.slice(0, 2).map((part) => `${part}.secretary`)
  commission.live(10)
  for (let left = documents; left > 0; left--) registered(world, chance, drafters, few).forEach(attempt)
  commission.live(moves - 20)
  for (let left = weeks; left > 0 && isTourAhead(world); left--) life.do({ is: 'time', until: world.now + 7 * day })
  for (const { id, asked } of openTours(world)) {
    const [ref, acts] = [{ kind: 'consultation', id } as const, new RandomActs(world, chance)]
    for (const duty of world.duties(id).filter(() => chance.happens(80)))
      if (asked.includes(duty.holder.body)) attempt([`${duty.holder.body}.secretary`, ...acts.fulfilling(ref, duty)])
  }
  commission.live(10)
}

const openTours = (world: World): readonly Consultation[] =>
  world.all('consultation').filter(({ mark, status, asked }) => mark && status === 'open' && asked.length > 0)
const isTourAhead = (world: World): boolean =>
  openTours(world).length === 0 &&
  world
    .all('session')
    .some(({ stages }) => Object.values(stages).some(({ id, status }) => id === 'first-tour' && status === 'waiting'))

/** As many of the restricted documents as leave it to two other parts at least not to be on any list. */
export function amongFew(world: World, part: string, chance: Chance): AmongFew {
  const bodies = new Set<string>()
  const others = (more: ReadonlySet<string>) =>
    parts.filter((one) => one !== part && !bodies.has(one) && !more.has(one))
  const left = world.all('document').filter(({ access }) => access)
  const chosen: Document[] = []
  while (left.length > 0) {
    const [document] = left.splice(chance.below(left.length), 1)
    const list = document ? listsOf(world, document) : bodies
    if (!document || others(list).length < 2) continue
    chosen.push(document)
    for (const body of list) bodies.add(body)
  }
  const cards = new Set(chosen.map(({ card }) => card))
  const tours = world.all('consultation').filter(({ document }) => document !== undefined && cards.has(document))
  return { documents: chosen, tours, bodies }
}

/** Who is on its list, or was: what was read is not forgotten. */
const listsOf = (world: World, { id }: Document): ReadonlySet<string> =>
  new Set(
    world.deeds
      .filter(({ ref }) => ref.id === id)
      .flatMap(({ after }) => (after as Document).access?.distribution ?? []),
  )
