import type { planView } from '@plenary/contract/http'
import { own, type Procedure, type Session, type SessionReckoning, stageRows, stageRule } from '@plenary/domain'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'

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
  reckoning: SessionReckoning,
): z.output<typeof planView> => ({
  ...resource,
  opensAt: session.opensAt,
  stages: Object.values(session.stages).map((stage) => {
    const { id, status } = stage
    const { title } = stageRule(procedure, id)
    const moments = sent(stageRows(session, stage, procedure, reckoning))
    return { id, title, status, ...datesOf(session, id), moments }
  }),
})
