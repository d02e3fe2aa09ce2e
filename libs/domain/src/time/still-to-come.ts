import type { Context } from '../rule.js'
import type { Anchors } from './moment.js'
import { refuse } from './refusals.js'

/** An opening that is announced, even by its later end, lies ahead. Refusals: `date.past`, and what no calendar can date. */
export const checkStillToCome = (anchors: Anchors, { resolve, at }: Pick<Context, 'resolve' | 'at'>): void => {
  const opens = resolve({ anchor: 'opening', offset: 0, unit: 'd', mark: 'V' }, anchors)
  if (opens && opens.to <= at) refuse.datePast({ asked: anchors.opening, pointer: '/opening' })
}
