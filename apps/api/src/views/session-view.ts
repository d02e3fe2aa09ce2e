import type { sessionView, stageView } from '@plenary/contract/http'
import { type Procedure, type Session, type StageState, stageRule } from '@plenary/domain'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { citiesOf } from './cities.js'
import { gateOf } from './gate-view.js'
import { datesOf } from './plan-view.js'
import { sent } from './sent.js'
import { own } from '@plenary/domain'

/** A session with its stages; of the desks only the caller's own is named. */
export function sessionViewOf(
  session: Session,
  procedure: Procedure,
  resource: ResourceOf,
  body: string,
): z.output<typeof sessionView> {
  const { commission, ordinal, form, mode, status, opening, opensAt, place, host, zones, calendar } = session
  const { previous, successor, convenedAt, closedAt, sitting } = session
  const { title, source } = procedure
  return {
    ...resource,
    ...sent({ commission, ordinal, form, mode, status, opening, opensAt, place, host, zones, calendar }),
    cities: citiesOf([zones.seat, zones.venue]),
    procedure: { ...session.procedure, title, source },
    ...sent({ previous, successor, convenedAt, closedAt }),
    desk: own(session.desks, body),
    sitting: sitting?.id,
    stages: Object.values(session.stages).map((stage) => stageViewOf(session, stage, procedure)),
    proposals: sent(Object.values(session.proposals)),
    documents: sent(Object.values(session.documents)),
    decisions: Object.keys(session.decisionsNoted),
    sources: sent(Object.values(session.sources)),
  }
}

function stageViewOf(session: Session, stage: StageState, procedure: Procedure): z.output<typeof stageView> {
  const { id, round, status, openedAt, closedAt, because, outside, outage, answers } = stage
  const { kind, matter, title, article, mark } = stageRule(procedure, id)
  return {
    ...{ id, kind, matter, title, article, mark, round, status, openedAt, closedAt, because, outside, outage },
    ...datesOf(session, id),
    asked: stage.asked.map((asked) => {
      const answer = own(answers, asked.key)
      return { ...asked, answeredAt: answer?.at, late: answer?.late, none: answer?.none }
    }),
    consultations: stage.consultations.map((one) => one.id),
    gate: gateOf(session, id, procedure),
  }
}
