import type { Chance } from '../support/chance.js'
import { day, dayAt } from '../support/days.js'
import type { Life } from './life.js'
import type { Attempt } from './random-restricted.js'

/** Two people put other rules in force: a session in preparation may go over to them. A state decrees a holiday. */
export function otherRules({ revised, world }: Life, chance: Chance): readonly Attempt[] {
  const procedure = { id: revised.id, hash: world.manners.hashOf(revised) }
  const inForce = { hash: procedure.hash, from: dayAt(world.now), authority: 'Letter' }
  const holiday = { state: 'elm', date: dayAt(world.now + chance.below(90) * day), kind: 'holiday', name: 'Elm Fair' }
  const decreed = { days: [holiday], source: 'Decree' }
  return [
    ['secretariat.administrator', world.commission, { type: 'ProposeEdition', procedure }],
    ['plenary.chair', world.commission, { type: 'PutEditionInForce', ...inForce }],
    ['secretariat.administrator', world.commission, { type: 'ImportCalendar', ...decreed }],
  ]
}
