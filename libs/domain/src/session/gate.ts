import type { Procedure, Stage } from '../procedure/procedure.js'
import type { Deadline } from '../reminders/duty.js'
import type { Instant } from '../time/when.js'
import { actOf } from './acts-of.js'
import { lastEdition, owedFirst } from './agenda.js'
import { hasCome } from './opening.js'
import { secretaryFor } from './secretaries.js'
import { bodyOf, predecessors, stageRule } from './stage-rules.js'
import type { ConsultationNote, OpenedConsultation, Session, StageState } from './session.js'

/** Whom a stage waits for: names first, then since when, until when, by which article. */
export interface WaitingFor {
  readonly who: { readonly body: string; readonly role: string } | 'time'
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
  return stage.status === 'waiting' ? openingGate(session, stage, procedure) : closingGate(session, stage, procedure)
}

/** A stage opens when its moment has passed and those it comes after have closed. */
const openingGate = (session: Session, stage: StageState, procedure: Procedure): Gate => {
  const rule = stageRule(procedure, stage.id)
  const plan = session.plan[stage.id]
  const due = plan?.due ?? null
  const moment: readonly WaitingFor[] = hasCome(session, stage, procedure)
    ? []
    : [{ who: 'time', what: 'opens', stage: stage.id, since: null, due: null, ...by(rule.opens?.article) }]
  const before = predecessors(procedure, stage.id, Object.keys(session.stages))
    .filter((id) => session.stages[id]?.status !== 'closed')
    .map((id) => ({ who: 'time' as const, what: 'closes', stage: id, since: null, due, ...by(rule.article) }))
  return waiting([...moment, ...before])
}

/** A stage ends when everyone asked has answered, every consultation has closed, and what it is about stands. */
const closingGate = (session: Session, stage: StageState, procedure: Procedure): Gate => {
  const rule = stageRule(procedure, stage.id)
  const due = session.plan[stage.id]?.due ?? null
  const about = { stage: stage.id, since: stage.openedAt ?? null, due, ...by(rule.article) }
  const owes = (body: string, role: string, what: string, subject?: string): WaitingFor => ({
    ...about,
    who: { body, role },
    what,
    ...(subject && { subject }),
  })
  const unanswered = stage.asked
    .filter(({ key }) => !stage.answers[key])
    .map(({ body, role, subject }) => owes(body, role, actOf(rule), subject))
  const first = owedFirst(session, rule.matter, procedure).map(({ body, role, act, subject }) =>
    owes(body, role, act, subject),
  )
  switch (rule.kind) {
    case 'consult':
    case 'review':
      return waiting(stage.consultations.flatMap((asked) => ofConsultation(session, { stage, rule, due }, asked, owes)))
    case 'sit':
      return session.sitting?.status === 'closed' ? open : waiting(unanswered)
    case 'follow':
      return waiting(followUp(session, owes))
    case 'approve':
      return waiting([...first, ...(standsApproved(session, rule.matter) ? [] : unanswered)])
    default:
      return waiting([...first, ...unanswered])
  }
}

type Owes = (body: string, role: string, what: string, subject?: string) => WaitingFor

interface Asking {
  readonly stage: StageState
  readonly rule: Stage
  readonly due: Deadline | null
}
// Sixty tours of forty parts wait for 2,400 replies: a tour of which nothing new was told waits for the same.
const known = new WeakMap<ConsultationNote, Asking & { readonly waitingFor: readonly WaitingFor[] }>()

const ofConsultation = (session: Session, by: Asking, asked: OpenedConsultation, owes: Owes): readonly WaitingFor[] => {
  const note = session.consultations[asked.id]
  if (note?.status === 'closed') return []
  const before = note && known.get(note)
  if (before?.stage === by.stage && before.rule === by.rule && before.due === by.due) return before.waitingFor
  const waitingFor = owedTo(session, asked, note, owes)
  if (note) known.set(note, { ...by, waitingFor })
  return waitingFor
}

const owedTo = (
  session: Session,
  { id, body }: OpenedConsultation,
  note: ConsultationNote | undefined,
  owes: Owes,
): readonly WaitingFor[] => {
  const bodies = note?.waiting ?? []
  return bodies.length === 0
    ? [owes(bodyOf(session, 'secretariat'), 'secretariatOfficer', 'CloseConsultation', id)]
    : bodies.map((asked) => owes(asked, secretaryFor(session, asked), body ? 'GiveOpinion' : 'Reply', id))
}

/** Every decision of the plenary has told its clauses, and each is concluded. */
const followUp = (session: Session, owes: Owes): readonly WaitingFor[] => {
  if (session.sitting?.status !== 'closed') return [owes(bodyOf(session, 'plenary'), 'chair', 'CloseSitting')]
  const unknown = session.sitting.decisions.filter((id) => !session.decisionsNoted[id])
  const under = Object.values(session.clauses).filter((clause) => !clause.concluded)
  return [...unknown, ...under.map(({ decision }) => decision)].map((id) =>
    owes(bodyOf(session, 'secretariat'), 'secretariatOfficer', 'ConcludeClause', id),
  )
}

const standsApproved = (session: Session, matter: string): boolean => {
  const last = lastEdition(session)
  switch (matter) {
    case 'dateAndPlace':
      return session.opening.kind === 'firm' && session.place.city !== undefined
    case 'agendaClearance':
      return last?.cleared !== undefined && !last.sentBack
    case 'agendaTabling':
      return last?.approved !== undefined && !last.sentBack
    default:
      return false
  }
}
const by = (article: string | undefined) => (article ? { article } : {})
