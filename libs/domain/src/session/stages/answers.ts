import type { PersonInOffice, Role, Signature } from '../../access/actor.js'
import { personOf, signed } from '../../access/signed.js'
import type { Procedure, Stage } from '../../procedure/procedure.js'
import type { Context } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import { actOf } from '../acts-of.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import { inTimeUntil, overUnasked } from './opening.js'
import { isEndedByAct, stageRule } from './stage-rules.js'
import type { AskedOf, Session, StageState } from '../session.js'
import { own } from '../../own.js'

/** Who stands in for the office that is asked: for the secretary of a part its head, for an officer their secretary. */
const substitutes: Readonly<Record<string, Role>> = { secretary: 'head', secretariatOfficer: 'commissionSecretary' }

/** An office is asked, not its body: others of the same body have nothing to say. */
export const isAskedOf = (asked: Pick<AskedOf, 'body' | 'role'>, { body, role }: PersonInOffice): boolean =>
  asked.body === body && (asked.role === role || substitutes[asked.role] === role)

/** What a stage asks of this office. */
export const askedOf = (stage: Pick<StageState, 'asked'>, actor: PersonInOffice): readonly AskedOf[] =>
  stage.asked.filter((asked) => isAskedOf(asked, actor))

/** What a stage asks of this body, whoever hands it in. */
export const askedIn = (session: Session, id: string, body: string): readonly AskedOf[] =>
  own(session.stages, id)?.asked.filter((asked) => asked.body === body) ?? []

/**
 * Judged by arrival against the body's own due moment, as far as it could be kept; never by whether the stage has been
 * closed yet. Where an act kept the stage from ever asking, nobody has missed anything.
 */
export const isLate = (session: Session, stage: string, body: string, at: Instant): boolean =>
  !neverBegins(session, own(session.stages, stage)) && at > inTimeUntil(session, stage, body)

const neverBegins = (session: Session, stage: StageState | undefined): boolean =>
  stage !== undefined && stage.openedAt === undefined && (isEndedByAct(stage) || !!overUnasked(session, stage))

/** `at`: when it arrived. `by`: the person who answered; absent where another stream told of it. */
interface Given {
  readonly at: Instant
  readonly by?: Signature
  readonly none?: boolean | undefined
}

/** What was asked is answered; what was answered before stays as it was. */
export const answered = (
  session: Session,
  id: string,
  asked: readonly AskedOf[],
  { at, by, none }: Given,
): readonly SessionEvent[] =>
  asked
    .filter(({ key }) => !own(session.stages[id]?.answers ?? {}, key))
    .map(({ key, body }) => {
      const answer = { at, late: isLate(session, id, body, at), ...(none && { none: true as const }) }
      return { type: 'CallAnswered', v: 1, at, stage: id, key, answer, ...(by && { by }) }
    })

/** A stage under way that asks this office for this act. */
const openTo = (session: Session, id: string, actor: PersonInOffice, procedure: Procedure, act: string) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(procedure, id)
  if (actOf(rule) !== act) refuse.stageOtherMatter({ stage: id, matter: rule.matter, pointer: '/stage' })
  if (stage.status !== 'open') refuse.stageNotOpen({ stage: id, pointer: '/stage', article: rule.article })
  const asked = askedOf(stage, actor)
  if (asked.length === 0) refuseOther(rule, id, actor)
  return { stage, asked }
}

export const refuseOther = ({ article }: Stage, stage: string, { body, role }: PersonInOffice): never =>
  refuse.notAsked({ stage, body, role, pointer: '/stage', article })

/** Answers, by this act, all that a stage under way still asks of the actor's office. */
export const fulfil = (session: Session, id: string, act: string, { actor, at, procedure }: Context) => {
  const { stage, asked } = openTo(session, id, personOf(actor), procedure, act)
  return asked
    .filter(({ key }) => !own(stage.answers, key))
    .map(({ key, body }) => ({ at, stage: id, key, late: isLate(session, id, body, at), by: signed(actor) }))
}
