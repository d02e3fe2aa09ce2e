import { training } from '@plenary/data'
import type { Procedure } from '@plenary/domain'
import { v5 } from 'uuid'
import { RandomCommission } from '../simulation/random-commission.js'
import { editionOf } from '../simulation/simulate.js'
import { asTheDoor } from '../support/as-the-door.js'
import { Chance } from '../support/chance.js'
import { parts } from '../support/training-world.js'
import type { World } from '../support/world.js'
import type { Deed } from '../support/world-words.js'
import { amongFew, type AmongFew, liveAmongFew } from './among-few.js'

/** What everybody may know of a pair of twins: a random life of a commission; and whose secrets they differ in. */
export interface History {
  readonly commission: string
  /** Whose desk it is. */
  readonly part: string
  /** What goes to a few. */
  readonly few: AmongFew
  readonly world: World
  readonly deeds: readonly Deed[]
  readonly rules: Procedure
  readonly revised: Procedure
}

const space = 'd1f7ab86-6bd2-4f0c-a4ce-7f7f6a3f4f0e'

export function historyOf(seed: number, moves = 50): History {
  const commission = v5(String(seed), space)
  const random = new RandomCommission(seed, editionOf(seed), asTheDoor(commission))
  const chance = new Chance(seed)
  const part = chance.oneOf(parts)
  liveAmongFew(random, chance, moves)
  const { life, world } = random
  const { rules, revised } = life
  // What persons do at desks the twins do by themselves; what was handed in from there happened where it went.
  const deeds = world.deeds.filter(({ actor, ref }) => ref.kind !== 'desk' || actor.kind !== 'person')
  return { commission, part, few: amongFew(world, part, chance), world, deeds, rules, revised }
}

/** What happens to what is restricted: what persons say then is another in each twin. */
export const isAmongFew = ({ few: { documents, tours } }: History, { ref }: Deed): boolean =>
  [...documents, ...tours].some(({ id }) => id === ref.id)

/** The desks of the part whose secret it is, in the order in which they were opened. */
export const desksOf = ({ world, part }: History): readonly string[] =>
  world
    .all('desk')
    .filter((desk) => desk.part === part)
    .map(({ id }) => id)

/** Everybody who holds an office, but for the part itself and those on the lists. */
export const outsidersOf = ({ part, few }: History): readonly string[] =>
  training.offices.filter(({ body }) => body !== part && !few.bodies.has(body)).map(({ id }) => id)
