import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkSummoned } from '../under-way.js'
import { refuse } from '../refusals.js'
import type { Sitting, SittingEvent } from '../sitting.js'

/** The presiding officer closes the sitting. */
export const closeSitting: Rule<Sitting, unknown, SittingEvent> = (sitting, _, context) => {
  checkSummoned(sitting)
  if (sitting.status === 'summoned') refuse.notOpened()
  if (sitting.status === 'closed') return []
  return [{ type: 'SittingClosed', v: 1, at: context.at, by: signed(context.actor) }]
}
