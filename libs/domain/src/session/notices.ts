import { own } from '../own.js'
import { dueOf } from '../reminders/due-of.js'
import { reminderNotice } from '../reminders/reminder-notice.js'
import type { Notice } from '../rule.js'
import type { Instant } from '../time/when.js'
import type { SessionEvent } from './events.js'
import { commissionSecretary, secretaryFor, secretaryOf } from './stages/secretaries.js'
import type { AskedOf, Session, SessionBody } from './session.js'

/** The secretary of every part, the chair, and whoever else this session has asked for something. */
const concerned = (session: Session): readonly SessionBody[] => {
  const asked = new Set(Object.values(session.stages).flatMap((stage) => stage.asked.map(({ body }) => body)))
  return session.bodies.filter(({ id, kind }) => kind === 'nationalPart' || kind === 'plenary' || asked.has(id))
}

const toldAll = ({ type, at }: { type: string; at: Instant }, bodies: readonly SessionBody[]): readonly Notice[] =>
  bodies.map(({ id, kind }) => ({
    key: `${type}/${String(at)}/${id}`,
    kind: type,
    body: id,
    role: secretaryOf[kind],
    at,
  }))

/** Acts that change dates of a session which itself stays where it is. */
const actsOnDates = ['DateFixed', 'DateReleased', 'PlanRedrawn', 'ProcedureAdopted']

/** Who has still to answer, and now by another moment than before; or need not any more, or has to again. */
const askedOtherwise = (
  before: Session,
  { stages, plan, bodies }: Session,
  turned: readonly string[],
): readonly SessionBody[] => {
  const asking = Object.values(stages).filter(({ id, status }) => status === 'open' || turned.includes(id))
  const changed = asking.flatMap(({ id, asked, answers }) => {
    const isOther = (body: string) => {
      const [was, is] = [dueOf(before.plan[id], body), dueOf(plan[id], body)]
      return turned.includes(id) || was?.from !== is?.from || was?.to !== is?.to
    }
    return asked.filter(({ key, body }) => !own(answers, key) && isOther(body)).map(({ body }) => body)
  })
  return bodies.filter(({ id }) => changed.includes(id))
}

/** Who is told of what happened: one notice a body, never one a date. */
export const notices = (before: Session | null, session: Session, event: SessionEvent): readonly Notice[] => {
  switch (event.type) {
    case 'SessionConvened':
    case 'OpeningFirmed':
      return toldAll(
        event,
        session.bodies.filter(({ kind }) => kind === 'nationalPart'),
      )
    case 'SessionMoved':
    case 'SessionPostponed':
    case 'SessionCancelled':
    case 'WaiverGranted':
    case 'ModeChanged':
      return toldAll(event, concerned(session))
    case 'PlanDrawn':
      if (!before || !actsOnDates.includes(event.cause)) return []
      return toldAll({ type: event.cause, at: event.at }, askedOtherwise(before, session, event.turned ?? []))
    case 'StageOpened':
      return event.asked.map((asked) => askedNotice(event, asked, event.stage, event.round))
    case 'RoundStarted':
      if (event.cause !== undefined) return []
      return event.asked.map((asked) => askedNotice(event, asked, event.stage, event.round))
    case 'ItemIncluded':
      return (event.asked ?? []).map((asked) => {
        return askedNotice(event, asked, asked.stage, session.stages[asked.stage]?.round ?? 1)
      })
    case 'StageTakenUp':
      return (event.asked ?? []).map((asked) => askedNotice(event, asked, event.stage, event.round))
    case 'ExtensionAsked':
    case 'ExtensionGranted':
    case 'ExtensionDeclined':
    case 'ExtensionLapsed':
      return [extensionNotice(session, event)]
    case 'DutyReminded':
      return [reminderNotice(event)]
    default:
      return []
  }
}

type OfExtension = Extract<SessionEvent, { type: `Extension${string}` }>

/** The commission's secretary is told that a body asks, the body what came of it. */
const extensionNotice = (session: Session, { type, stage, round, body, at }: OfExtension): Notice => ({
  key: `${type}/${stage}/${String(round)}/${body}/${String(at)}`,
  kind: type,
  ...(type === 'ExtensionAsked'
    ? { ...commissionSecretary(session), subject: body }
    : { body, role: secretaryFor(session, body), subject: stage }),
  at,
})

const askedNotice = ({ type, at }: SessionEvent, asked: AskedOf, stage: string, round: number): Notice => ({
  key: `${type}/${stage}/${String(round)}/${asked.key}`,
  kind: type,
  body: asked.body,
  role: asked.role,
  at,
  subject: asked.subject ?? stage,
})
