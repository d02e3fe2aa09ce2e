import type { explanation } from '@plenary/contract/http'
import { explain, type ExplainedKind, type Explaining, stageRule } from '@plenary/domain'
import type { z } from 'zod'
import { fault } from '../faults/http-fault.js'
import { gateOf } from './gate-view.js'
import { sent } from './sent.js'

type Answer = z.output<typeof explanation>

const unknown = {
  stage: fault.stageUnknown,
  item: fault.itemUnknown,
  document: fault.documentUnknown,
  duty: fault.dutyUnknown,
}

/** Of a stage its gate goes with it, as it stands in the session and in problems. */
const ofStage = (id: string, { session, procedure }: Explaining): Partial<Answer> => {
  const { article } = stageRule(procedure, id)
  const status = session.stages[id]?.status
  return { stage: id, status, article, gate: gateOf(session, id, procedure) }
}

/** One answer to "why": what would unblock it first comes first. */
export function explanationOf(kind: ExplainedKind, id: string, explaining: Explaining): Answer {
  const found = explain(kind, id, explaining) ?? unknown[kind]({ [kind]: id, parameter: kind })
  const more = kind === 'stage' ? ofStage(id, explaining) : {}
  return { id: explaining.session.id, ...sent(found), ...more }
}
