import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import { lastEdition } from '../agenda/agenda.js'
import { askedOf, refuseOther } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { isSourceOff } from '../stages/open-to.js'
import { stageRule } from '../stages/stage-rules.js'
import { own } from '../../own.js'

interface SendBack {
  readonly stage: string
  readonly reasons: Content
}

/**
 * Who is asked to approve sends back with reasons: the stage named as source, or this one, owes a new round. No round
 * begins of one that does not apply.
 */
export const sendBack: Rule<Session, SendBack, SessionEvent> = (session, { stage: id, reasons }, context) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(context.procedure, id)
  if (rule.kind !== 'approve') refuse.stageOtherMatter({ stage: id, kind: rule.kind, pointer: '/stage' })
  if (stage.status !== 'open') refuse.stageNotOpen({ stage: id, pointer: '/stage', article: rule.article })
  const actor = personOf(context.actor)
  if (askedOf(stage, actor).length === 0) refuseOther(rule, id, actor)
  const source = rule.source ?? id
  if (session.stages[source]?.again) return []
  if (isSourceOff(session, source, context.procedure))
    refuse.stageCalledOff({ stage: source, pointer: '/stage', article: rule.article })
  const edition = rule.matter.startsWith('agenda') ? lastEdition(session)?.edition : undefined
  const by = signed(context.actor)
  return [{ type: 'StageSentBack', v: 1, at: context.at, stage: id, source, ...(edition && { edition }), reasons, by }]
}
