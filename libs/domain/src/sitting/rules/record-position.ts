import { checkUnwritten } from '../../access/mark.js'
import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { onAgenda, underWay } from '../under-way.js'
import { refuse } from '../refusals.js'
import type { Sitting, SittingAct, SittingEvent, TakenPosition } from '../sitting.js'
import { own } from '../../own.js'

type RecordPosition = Extract<SittingAct, { type: 'RecordPosition' }>

/** The position of a part on an item, with its reservation or special opinion; a later one takes its place. */
export const recordPosition: Rule<Sitting, RecordPosition, SittingEvent> = (sitting, command, context) => {
  underWay(sitting)
  const { item, part, position, reservation, specialOpinion } = command
  checkUnwritten(onAgenda(sitting, item).mark, { reservation, specialOpinion })
  if (!sitting.parts.includes(part)) refuse.partUnknown({ part, pointer: '/part' })
  const taken = { position, ...(reservation && { reservation }), ...(specialOpinion && { specialOpinion }) }
  if (isSame(own(sitting.positions[item] ?? {}, part), taken)) return []
  return [{ type: 'PositionRecorded', v: 1, at: context.at, item, part, position: taken, by: signed(context.actor) }]
}

const isSame = (before: TakenPosition | undefined, now: TakenPosition): boolean =>
  before?.position === now.position &&
  before.reservation?.content === now.reservation?.content &&
  before.specialOpinion?.content === now.specialOpinion?.content
