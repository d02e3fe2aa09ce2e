import type { Chance } from '../support/chance.js'
import { day } from '../support/days.js'
import type { World } from '../support/world.js'
import type { Move } from './life.js'

const minute = 60_000

/** Time goes on: by days, or to within a minute of something that is due; sometimes nobody passes it. */
export function randomTime(world: World, chance: Chance): Move {
  const until = chance.happens(25) ? aboutADue(world, chance) : later(world, chance)
  if (chance.happens(85)) return { is: 'time', until }
  return { is: 'outage', until: until + chance.below(60) * day }
}

const later = ({ now }: World, chance: Chance): number => now + chance.oneOf([0.1, 1, 2, 5, 9, 15]) * day

/** The very moment at which somebody owes something, or a moment before or after it. */
function aboutADue(world: World, chance: Chance): number {
  const dues = [...world.streams.values()].flatMap(({ ref }) =>
    world.duties(ref.id).flatMap(({ state, due }) => (state === 'open' && due ? [due.from, due.to] : [])),
  )
  const ahead = [...new Set(dues)].filter((due) => due > world.now && due < world.now + 20 * day)
  if (ahead.length === 0) return later(world, chance)
  return Math.max(world.now, chance.oneOf(ahead) + chance.oneOf([-minute, 0, 0, 1, minute]))
}
