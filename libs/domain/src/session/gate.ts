import type { Matter, Procedure, Stage } from '../procedure/procedure.js'
import type { Deadline } from '../reminders/duty.js'
import type { Instant } from '../time/when.js'
import { actOf } from './acts-of.js'
import { isAboutAgenda, lastEdition, owedFirst } from './agenda/agenda.js'
import { askedBy } from './stages/asked.js'
import { awaitsDate, findingDate, whoFindsDate } from './stages/finding-date.js'
import { isHeld } from './stages/held.js'
import { hasCome, opensAt } from './stages/opening.js'
import { hasOpened } from './stages/plenary.js'
import { commissionSecretary, secretaryFor } from './stages/secretaries.js'
import { dueOf } from '../reminders/due-of.js'
import { bodyOf, comesAfter, isFirm, partsOf, stageRule, stagesAbout } from './stages/stage-rules.js'
import type { ConsultationNote, OpenedConsultation, Session, StagePlan, StageState } from './session.js'
import { bodiesAsked, noteOf } from './tell-consultations.js'
import { own } from '../own.js'

/** Whom a stage waits for: names first, then since when, until when, by which article. */
export interface WaitingFor {
  /** time: a moment that has not passed · engine: nothing is missing, its conductor acts. */
  readonly who: { readonly body: string; readonly role: string } | 'time' | 'engine'
  readonly what: string
  readonly stage: string
  readonly subject?: string
  readonly since: Instant | null
  readonly due: Deadline | null
  readonly article?: string
}
export type Gate = { readonly open: true } | { readonly open: false; readonly waitingFor: readonly WaitingFor[] }

const open: Gate = { open: true }
const waiting = (waitingFor: readonly WaitingFor[]): Gate =>
  waitingFor.length === 0 ? open : { open: false, waitingFor }

/** The one answer to "why does this stage not begin, or not end": the same in API, portal, mail and paper. */
export const gate = (session: Session, id: string, procedure: Procedure): Gate => {
  const stage = session.stages[id]
  if (!stage || stage.status === 'closed') return open
  if (stage.status === 'waiting') return openingGate(session, stage, procedure)
  const closing = closingGate(session, stage, procedure)
  return closing.open || !isHeld(session, stage) ? closing : waiting([settling(session, stage), ...closing.waitingFor])
}

/** Held open after an outage, it waits first for whom decides what follows. */
const settling = (session: Session, { id: stage, outage }: StageState): WaitingFor => {
  return { who: commissionSecretary(session), what: 'SettleOutage', stage, since: outage?.at ?? null, due: null }
}

/** A stage opens when its moment has passed and those it comes after have closed. */
const openingGate = (session: Session, stage: StageState, procedure: Procedure): Gate => {
  const before = comesAfter(session, procedure, stage.id)
    .filter(({ status }) => status !== 'closed')
    .flatMap((other) => delaying(session, other, procedure))
  return waiting([...openingMoment(session, stage, procedure), ...before])
}

/** What a stage that others come after waits for itself: they wait for the same. Else it is about to move on. */
const delaying = (session: Session, stage: StageState, procedure: Procedure): readonly WaitingFor[] => {
  const { id, status } = stage
  const moment = status === 'waiting' ? openingMoment(session, stage, procedure) : []
  if (moment.length > 0) return moment
  const asked = gate(session, id, procedure)
  if (!asked.open) return asked.waitingFor
  const about = { stage: id, since: stage.openedAt ?? null, due: session.plan[id]?.due ?? null }
  const { article } = stageRule(procedure, id)
  return [{ who: 'engine', what: status === 'waiting' ? 'opens' : 'closes', ...about, ...by(article) }]
}

/** The moment at which a stage opens; while the date of the plenary leaves it open, who firms that up. */
const openingMoment = (session: Session, stage: StageState, procedure: Procedure): readonly WaitingFor[] => {
  if (hasCome(session, stage, procedure)) return []
  const { opens } = stageRule(procedure, stage.id)
  const at = opensAt(session, stage, procedure)
  if (at === null && opens?.anchor === 'opening') return firmingUp(session, stage, procedure)
  const due = at === null || !opens ? null : { from: at, to: at, mark: opens.mark, reminders: [] }
  return [{ who: 'time', what: 'opens', stage: stage.id, since: null, due, ...by(opens?.article) }]
}

/** Who is asked for the date; where the rules have no stage for it, the chair. */
const firmingUp = (session: Session, { id }: StageState, procedure: Procedure): readonly WaitingFor[] => {
  if (session.status === 'postponed') return findingDate(session, procedure)
  const named = stagesAbout(session, procedure, 'dateAndPlace').flatMap((stage) => {
    const rule = stageRule(procedure, stage)
    const about = { stage, since: session.stages[stage]?.openedAt ?? null }
    return askedBy(rule, stage, session).map(({ body, role }) => {
      return {
        who: { body, role },
        what: 'FirmUp',
        ...about,
        due: dueOf(session.plan[stage], body),
        ...by(rule.article),
      }
    })
  })
  const chair = { body: bodyOf(session, 'plenary'), role: 'chair' }
  return named.length > 0 ? named : [{ who: chair, what: 'FirmUp', stage: id, since: null, due: null }]
}

/** A stage ends when everyone asked has answered, every consultation has closed, and what it is about stands. */
const closingGate = (session: Session, stage: StageState, procedure: Procedure): Gate => {
  const rule = stageRule(procedure, stage.id)
  const plan = session.plan[stage.id]
  const about = { stage: stage.id, since: stage.openedAt ?? null, ...by(rule.article) }
  const owes: Owes = (who, what, subject) => ({
    ...about,
    who,
    what,
    due: dueOf(plan, typeof who === 'string' ? who : who.body),
    ...(subject && { subject }),
  })
  const unanswered = stage.asked
    .filter(({ key }) => !own(stage.answers, key))
    .map(({ body, role, subject, since }) => ({
      ...owes({ body, role }, actOf(rule), subject),
      ...(since !== undefined && { since }),
    }))
  const first = owedFirst(session, rule.matter, procedure).map(({ body, role, act, subject }) =>
    owes({ body, role }, act, subject),
  )
  switch (rule.kind) {
    case 'consult':
    case 'review':
      return waiting(
        stage.consultations.flatMap((asked) => ofConsultation(session, { stage, rule, plan }, asked, owes)),
      )
    case 'sit':
      return session.sitting?.status === 'closed' ? open : waiting(unanswered)
    case 'follow':
      return waiting(followUp(session, owes))
    case 'approve':
      if (awaitsDate(session, stage.id, procedure))
        return waiting(whoFindsDate(session).map((who) => owes(who, 'MoveSession')))
      return waiting([...first, ...(standsApproved(session, rule.matter) ? [] : unanswered)])
    default:
      return waiting([...first, ...unanswered])
  }
}

type Owes = (who: WaitingFor['who'], what: string, subject?: string) => WaitingFor

interface Asking {
  readonly stage: StageState
  readonly rule: Stage
  readonly plan: StagePlan | undefined
}
// Sixty tours of forty parts wait for 2,400 replies: a tour of which nothing new was told waits for the same.
const known = new WeakMap<ConsultationNote, Asking & { readonly waitingFor: readonly WaitingFor[] }>()

const ofConsultation = (session: Session, by: Asking, asked: OpenedConsultation, owes: Owes): readonly WaitingFor[] => {
  const note = noteOf(session, asked)
  if (note?.status === 'closed') return []
  const before = note && known.get(note)
  if (before?.stage === by.stage && before.rule === by.rule && before.plan === by.plan) return before.waitingFor
  const waitingFor = owedTo(session, asked, note, owes)
  if (note) known.set(note, { ...by, waitingFor })
  return waitingFor
}

/** Before it tells anything all whom it asks owe an answer; when all have answered, it is about to be closed. */
const owedTo = (
  session: Session,
  asked: OpenedConsultation,
  note: ConsultationNote | undefined,
  owes: Owes,
): readonly WaitingFor[] => {
  const { id, body } = asked
  const bodies = note?.waiting ?? bodiesAsked(session, asked, partsOf(session))
  if (bodies.length === 0) return [owes('engine', 'CloseConsultation', id)]
  return bodies.map((owing) => {
    return owes({ body: owing, role: secretaryFor(session, owing) }, body ? 'GiveOpinion' : 'Reply', id)
  })
}

/** Every decision of the plenary has told its clauses, and each is concluded; so is what was carried over to it. */
const followUp = (session: Session, owes: Owes): readonly WaitingFor[] => {
  if (session.sitting?.status !== 'closed')
    return [owes({ body: bodyOf(session, 'plenary'), role: 'chair' }, 'CloseSitting')]
  const unknown = session.sitting.decisions.filter((id) => !session.decisionsNoted[id])
  const under = [...session.carriedOver, ...Object.values(session.clauses)].filter((clause) => !clause.concluded)
  return [...unknown, ...under.map(({ decision }) => decision)].map((id) =>
    owes({ body: bodyOf(session, 'secretariat'), role: 'secretariatOfficer' }, 'ConcludeClause', id),
  )
}

const standsApproved = (session: Session, matter: Matter): boolean => {
  if (session.sitting && isAboutAgenda(matter)) return true
  const last = lastEdition(session)
  switch (matter) {
    case 'dateAndPlace':
      return isFirm(session) || hasOpened(session)
    case 'agendaClearance':
      return last?.cleared !== undefined && !last.sentBack
    case 'agendaTabling':
      return last?.approved !== undefined && !last.sentBack
    default:
      return false
  }
}
const by = (article: string | undefined) => (article ? { article } : {})
