import type { PersonInOffice } from '../../access/actor.js'
import type { Procedure, Stage } from '../../procedure/procedure.js'
import { actOf } from '../acts-of.js'
import { owedFirst } from '../agenda/agenda.js'
import { askedOf, isAskedOf } from './answers.js'
import type { Reason } from '../refusals.js'
import { appliesTo, stageRule } from './stage-rules.js'
import type { Session, StageState } from '../session.js'

/** Why an act is not open to an office now, and by which article. */
export interface Closed {
  readonly reason: Reason
  readonly article?: string
}

/** The article of the stages that an act answers, where it is one. */
const articleOf = (rules: readonly Stage[]): { readonly article?: string } => {
  const [article, ...others] = [...new Set(rules.map((rule) => rule.article))]
  return article !== undefined && others.length === 0 ? { article } : {}
}

/** Whether a stage asks this office for this act: of itself, or before others can answer. */
const asks = (
  session: Session,
  stage: StageState,
  act: string,
  actor: PersonInOffice,
  procedure: Procedure,
): boolean => {
  const rule = stageRule(procedure, stage.id)
  if (actOf(rule) === act && askedOf(stage, actor).length > 0) return true
  return owedFirst(session, rule.matter, procedure).some((first) => first.act === act && isAskedOf(first, actor))
}

/** An act that answers a stage is open to those whom an open stage asks for it. */
export const notAskedFor = (
  session: Session,
  act: string,
  actor: PersonInOffice,
  procedure: Procedure,
): Closed | undefined => {
  const open = Object.values(session.stages).filter(({ status }) => status === 'open')
  if (open.some((stage) => asks(session, stage, act, actor, procedure))) return undefined
  const answered = procedure.stages.filter((rule) => actOf(rule) === act)
  const under = open.map(({ id }) => stageRule(procedure, id)).filter((rule) => actOf(rule) === act)
  return under.length > 0
    ? { reason: 'notAsked', ...articleOf(under) }
    : { reason: 'stageNotOpen', ...articleOf(answered) }
}

/** No round is begun of a stage that the rules do not have where the session meets as it does; one is owed once. */
export const isSourceOff = (session: Session, source: string, procedure: Procedure): boolean =>
  !session.stages[source]?.again && !appliesTo(session, source, procedure)

/** Something is sent back by whom an open stage asks to approve it, to a stage that can begin anew. */
export const nothingToSendBack = (
  session: Session,
  actor: PersonInOffice,
  procedure: Procedure,
): Closed | undefined => {
  const asking = Object.values(session.stages).flatMap((stage) => {
    const rule = stageRule(procedure, stage.id)
    const isAsked = stage.status === 'open' && rule.kind === 'approve' && askedOf(stage, actor).length > 0
    return isAsked ? [{ rule, source: rule.source ?? stage.id }] : []
  })
  if (asking.length === 0) return { reason: 'notAsked' }
  if (asking.some(({ source }) => !isSourceOff(session, source, procedure))) return undefined
  return { reason: 'stageCalledOff', ...articleOf(asking.map(({ rule }) => rule)) }
}

/** Those calls that `AnswerCall` answers: where it is the act itself, or says that there is nothing to hand in. */
const answerable: readonly string[] = ['AnswerCall', 'SubmitProposal', 'AddVersion', 'ReportImplementation']
export const isAnswerable = (act: string): boolean => answerable.includes(act)

/** A call is answered by whom it asks, also late: until it has begun there is nothing to answer. */
export const nothingToAnswer = (session: Session, actor: PersonInOffice, procedure: Procedure): Closed | undefined => {
  const stands = Object.values(session.stages).some((stage) => {
    return askedOf(stage, actor).length > 0 && isAnswerable(actOf(stageRule(procedure, stage.id)))
  })
  return stands ? undefined : { reason: 'notAsked' }
}

/** Of the heads only that of the host part names date and place. */
export const notHost = (
  { host }: Session,
  { role, body }: PersonInOffice,
  { stages }: Procedure,
): Closed | undefined =>
  role === 'head' && body !== host
    ? { reason: 'notHost', ...articleOf(stages.filter(({ matter }) => matter === 'dateAndPlace')) }
    : undefined
