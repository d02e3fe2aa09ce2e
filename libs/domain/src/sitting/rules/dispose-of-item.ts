import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { onAgenda, underWay } from '../under-way.js'
import type { Disposal, Sitting, SittingEvent } from '../sitting.js'

interface DisposeOfItem {
  readonly item: string
  readonly disposal: Disposal
}

/** An item ends without a decision: noted, withdrawn, postponed or declined. */
export const disposeOfItem: Rule<Sitting, DisposeOfItem, SittingEvent> = (sitting, { item, disposal }, context) => {
  underWay(sitting)
  onAgenda(sitting, item)
  if (sitting.disposals[item] === disposal) return []
  return [{ type: 'ItemDisposedOf', v: 1, at: context.at, item, disposal, by: signed(context.actor) }]
}
