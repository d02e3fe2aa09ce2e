import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Sitting, SittingEvent } from '../sitting.js'
import { checkSummoned } from '../under-way.js'

/** The presiding officer, named by office, opens the sitting; not one whose session has no such hour any more. */
export const openSitting: Rule<Sitting, { readonly presiding: string }, SittingEvent> = (sitting, command, context) => {
  checkSummoned(sitting)
  if (sitting.status !== 'summoned') return []
  return [{ type: 'SittingOpened', v: 1, at: context.at, presiding: command.presiding, by: signed(context.actor) }]
}
