import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Sitting, SittingEvent } from '../sitting.js'

/** The presiding officer, named by office, opens the sitting. */
export const openSitting: Rule<Sitting, { readonly presiding: string }, SittingEvent> = (sitting, command, context) => {
  if (sitting.status !== 'summoned') return []
  return [{ type: 'SittingOpened', v: 1, at: context.at, presiding: command.presiding, by: signed(context.actor) }]
}
