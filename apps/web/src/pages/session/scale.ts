import type { Session, Stage } from './session-of.js'

/** Where an instant stands between the first and the last date of a session, in parts of the whole. */
export interface Scale {
  readonly from: number
  readonly to: number
}

const instantsOf = ({ opens, due, closes, openedAt, closedAt }: Stage): number[] =>
  [opens?.from, opens?.to, due?.from, due?.to, closes, openedAt, closedAt].filter((at) => typeof at === 'number')

/** As they come: by the earliest date that is known of each. */
export const inTime = (stages: readonly Stage[]): readonly Stage[] => stages.toSorted((a, b) => beginOf(a) - beginOf(b))
const beginOf = ({ openedAt, opens, due }: Stage): number => openedAt ?? opens?.from ?? due?.from ?? Infinity

export function scaleOf({ stages, convenedAt }: Session): Scale {
  const instants = [convenedAt, ...stages.flatMap(instantsOf)]
  return { from: Math.min(...instants), to: Math.max(...instants) }
}

export const placeOn = ({ from, to }: Scale, at: number): number => (to === from ? 0 : (at - from) / (to - from))

/** From the begin of a stage to its end, as far as its dates are known; null: none is. */
export function barOf(scale: Scale, stage: Stage): { readonly start: number; readonly length: number } | null {
  const begin = stage.openedAt ?? stage.opens?.from
  const end = stage.closedAt ?? stage.closes ?? stage.due?.to
  if (begin === undefined || end === undefined) return null
  const start = placeOn(scale, begin)
  return { start, length: Math.max(placeOn(scale, end) - start, 0.004) }
}
