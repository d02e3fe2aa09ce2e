import type { Moment } from '../time/moment.js'
import type { Fault, FaultCode } from './fault.js'
import type { Procedure } from './procedure.js'

/** Known when the act is done and not before; the opening and the mid-cycle are announced ahead. */
const isAct = ({ anchor }: Moment): boolean =>
  anchor.startsWith('stage:') || ['closing', 'convening', 'previousClosing', 'reopening'].includes(anchor)

const codesOf = (moment: Moment): readonly FaultCode[] => [
  ...(isAct(moment) && moment.offset < 0 ? (['pastWhenKnown'] as const) : []),
  ...(moment.must && moment.mark === 'A' ? (['mustAssumed'] as const) : []),
  ...(moment.unit === 'h' && moment.time !== undefined ? (['hoursAtClockTime'] as const) : []),
]

/** Moments that nobody could keep, that claim more than they rest on, or say two things at once. */
export const checkMoments = ({ stages, newRound }: Procedure): readonly Fault[] => [
  ...stages.flatMap((stage, i) =>
    (['opens', 'due', 'latest'] as const).flatMap((key): readonly Fault[] => {
      const moment = stage[key]
      const pointer = `/stages/${i}/${key}`
      return moment ? codesOf(moment).map((code) => ({ pointer, code, stage: stage.id })) : []
    }),
  ),
  ...codesOf(newRound).map((code): Fault => ({ pointer: '/newRound', code })),
]
