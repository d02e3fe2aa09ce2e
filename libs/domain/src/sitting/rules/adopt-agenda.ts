import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { underWay } from '../under-way.js'
import type { Sitting, SittingEvent } from '../sitting.js'

/** The plenary adopts its agenda as tabled. */
export const adoptAgenda: Rule<Sitting, unknown, SittingEvent> = (sitting, _, context) => {
  underWay(sitting)
  if (sitting.adoptedAgenda) return []
  return [{ type: 'AgendaAdopted', v: 1, at: context.at, items: sitting.agenda, by: signed(context.actor) }]
}
