import type { Stage, Who } from '../../procedure/procedure.js'
import type { Context } from '../../rule.js'
import { isAboutAgenda } from '../agenda/agenda.js'
import { drafters } from '../agenda/drafts.js'
import { secretaryOf } from './secretaries.js'
import { bodyOfStage } from './stage-rules.js'
import type { AskedOf, Item, OpenedConsultation, Session, SessionBody } from '../session.js'

const ofKind = (session: Session, kind: SessionBody['kind'], role = secretaryOf[kind]): readonly AskedOf[] =>
  session.bodies.filter((body) => body.kind === kind).map(({ id }) => ({ key: id, body: id, role }))

/** A report is asked of nobody who has nothing to report on, whomever the stage names. */
const parts = (session: Session, { matter }: Stage): readonly AskedOf[] =>
  matter === 'reports' ? executors(session) : ofKind(session, 'nationalPart')

const executors = (session: Session): readonly AskedOf[] => {
  const assigned = new Set(session.carriedOver.filter((c) => !c.concluded).flatMap((c) => c.assigned))
  return ofKind(session, 'nationalPart').filter(({ body }) => assigned.has(body))
}

const whom: Readonly<Record<Who, (session: Session, stage: Stage) => readonly AskedOf[]>> = {
  parts,
  heads: (session) => ofKind(session, 'nationalPart', 'head'),
  host: (session) => ofKind(session, 'nationalPart', 'head').filter(({ body }) => body === session.host),
  executors,
  drafters,
  experts: (session) => ofKind(session, 'workingGroup'),
  chair: (session) => ofKind(session, 'plenary'),
  chairsOffice: (session) => ofKind(session, 'chairsOffice'),
  secretariat: (session) => ofKind(session, 'secretariat'),
  workingGroup: (session) => ofKind(session, 'workingGroup'),
  councils: (session) => ofKind(session, 'council'),
  presiding: (session) => ofKind(session, 'plenary'),
  pressOfficer: (session) => ofKind(session, 'secretariat', 'pressOfficer'),
  plenary: (session) => ofKind(session, 'plenary'),
}

/** Whom a stage asks when it opens. An edition may name several; each is asked once. */
export const askedBy = (stage: Stage, id: string, session: Session): readonly AskedOf[] => {
  if (session.sitting && isAboutAgenda(stage.matter)) return []
  const only = bodyOfStage(id)
  const asked = stage.who.flatMap((who) => whom[who](session, stage)).filter(({ body }) => !only || body === only)
  return [...new Map(asked.map((one) => [one.key, one])).values()]
}

/** Documents put to the parts: all in the first tour, later only what has changed since it was last put. */
const tour = (session: Session, id: string, round: number, context: Context): readonly OpenedConsultation[] => {
  const put = Object.values(session.stages).flatMap((stage) => stage.consultations)
  return Object.values(session.documents)
    .filter((doc) => doc.version > 0 && !put.some((c) => c.document === doc.id && c.version === doc.version))
    .filter(({ item }) => !item || session.items[item]?.status !== 'withdrawn')
    .map((doc) => ({
      id: context.idFor('consultation', id, round, doc.id),
      document: doc.id,
      version: doc.version,
      items: doc.item ? [doc.item] : [],
    }))
}

const reviewing: readonly SessionBody['kind'][] = ['workingGroup', 'council']

/** Items put to bodies: to a council what is on its subjects, to the working group everything. */
const reviews = (session: Session, asked: readonly AskedOf[], id: string, round: number, context: Context) =>
  asked.flatMap(({ body }): readonly OpenedConsultation[] => {
    const reviewer = session.bodies.find(({ id, kind }) => id === body && reviewing.includes(kind))
    if (!reviewer) return []
    const subjects = reviewer.kind === 'council' ? (reviewer.subjects ?? []) : undefined
    const items = session.order.filter((item) => {
      const { status, subject } = session.items[item] as Item
      return status === 'included' && (!subjects || (subject !== undefined && subjects.includes(subject)))
    })
    return items.length === 0 ? [] : [{ id: context.idFor('consultation', id, round, body), body, items }]
  })

/** What a round of a stage begins with: whom it asks, and the consultations that it opens. */
export const begun = (stage: Stage, id: string, round: number, session: Session, context: Context) => {
  const asked = askedBy(stage, id, session)
  switch (stage.kind) {
    case 'consult':
      return { asked: [], consultations: tour(session, id, round, context) }
    case 'review':
      return { asked: [], consultations: reviews(session, asked, id, round, context) }
    case 'follow':
      return { asked: [], consultations: [] }
    default:
      return { asked, consultations: [] }
  }
}
