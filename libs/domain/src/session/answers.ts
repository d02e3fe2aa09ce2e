import { personOf, signed } from '../access/signed.js'
import type { Procedure } from '../procedure/procedure.js'
import type { Context } from '../rule.js'
import type { Instant } from '../time/when.js'
import { actOf } from './acts-of.js'
import type { SessionEvent } from './events.js'
import { refuse } from './refusals.js'
import { stageRule } from './stage-rules.js'
import type { AskedOf, Session, StageState } from './session.js'

export const askedIn = (stage: StageState, body: string): readonly AskedOf[] =>
  stage.asked.filter((asked) => asked.body === body)

/** Judged by arrival against the due moment; never by whether the stage has been closed yet. */
export const isLate = (session: Session, stage: string, at: Instant): boolean =>
  at > (session.plan[stage]?.due?.to ?? Infinity)

/** What this body owed to this stage is answered; what was answered before stays as it was. */
export const answered = (
  session: Session,
  id: string,
  body: string,
  { at }: Pick<Context, 'at'>,
  none = false,
  subject?: string,
): readonly SessionEvent[] => {
  const stage = session.stages[id]
  if (!stage || stage.status === 'waiting') return []
  return askedIn(stage, body)
    .filter(({ key, subject: about }) => !stage.answers[key] && (subject === undefined || about === subject))
    .map(({ key }) => {
      const answer = { at, late: isLate(session, id, at), ...(none && { none: true as const }) }
      return { type: 'CallAnswered', v: 1, at, stage: id, key, answer }
    })
}

/** A stage under way that asks this body for this act. */
export const openTo = (session: Session, id: string, body: string, procedure: Procedure, act: string) => {
  const stage = session.stages[id] ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(procedure, id)
  if (actOf(rule) !== act) refuse.stageOtherMatter({ stage: id, matter: rule.matter, pointer: '/stage' })
  if (stage.status !== 'open') refuse.stageNotOpen({ stage: id, article: rule.article })
  const asked = askedIn(stage, body)
  if (asked.length === 0) refuse.notAsked({ stage: id, body, article: rule.article })
  return { stage, rule, asked }
}

/** Answers, by this act, all that a stage under way still asks of the actor's body. */
export const fulfil = (session: Session, id: string, act: string, { actor, at, procedure }: Context) => {
  const { body } = personOf(actor)
  const { stage, asked } = openTo(session, id, body, procedure, act)
  return asked.filter(({ key }) => !stage.answers[key]).map(({ key }) => ({ at, stage: id, key, by: signed(actor) }))
}
