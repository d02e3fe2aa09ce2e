import type { explanation, planView } from '@plenary/contract/http'
import { type Procedure, type Session, stageRule } from '@plenary/domain'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import type { ResourceOf } from '../request/stream-of.js'
import { gateOf } from './gate-view.js'
import { sent } from './sent.js'
import { own } from '@plenary/domain'

/** The dates of a stage as last drawn. */
export function datesOf({ plan }: Session, stage: string) {
  const { opens, due, closes, undatable } = own(plan, stage) ?? { opens: null, due: null, closes: null }
  const dates = { opens: opens && { from: opens.from, to: opens.to }, due: sent(due), closes }
  return { ...dates, ...(undatable && { undatable }) }
}

export const planViewOf = (
  session: Session,
  procedure: Procedure,
  resource: ResourceOf,
): z.output<typeof planView> => ({
  ...resource,
  opensAt: session.opensAt,
  stages: Object.values(session.stages).map(({ id, status }) => ({
    id,
    title: stageRule(procedure, id).title,
    status,
    ...datesOf(session, id),
  })),
})

/** Why a stage does not begin, or not end: the same answer everywhere. */
export function explanationOf(session: Session, procedure: Procedure, stage: string): z.output<typeof explanation> {
  const found = own(session.stages, stage) ?? fault.stageUnknown({ stage, parameter: 'stage' })
  const { title, article } = stageRule(procedure, stage)
  const gate = gateOf(session, stage, procedure)
  return { id: session.id, stage, title, status: found.status, article, gate }
}
