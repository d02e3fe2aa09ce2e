import type { Tell } from '../rule.js'
import { isSame } from '../same.js'
import { tabledAgenda } from './agenda/agenda.js'
import { newest } from './plan/calendars-of.js'
import type { SessionEvent } from './events.js'
import type { ClauseNote, PostponedItem, Session } from './session.js'
import { partsOf } from './stages/stage-rules.js'
import { toConsultations } from './tell-consultations.js'

/** What other streams learn of this session: the newest fact, whole. */
export const tells = (before: Session | null, after: Session, events: readonly SessionEvent[]): readonly Tell[] => [
  ...toCommission(before, after),
  ...toPrevious(before, after),
  ...toSuccessor(before, after),
  ...toDesks(before, after),
  ...toConsultations(before, after),
  ...toSitting(before, after),
  ...toDecisions(before, after),
  ...events.flatMap((event) => (event.type === 'ClausesCarriedOver' ? toCarried(after, event) : [])),
]

const openingMoved = (before: Session | null, after: Session) => before?.opening !== after.opening

/** The instructions on the agenda as it would be tabled: these a plenary deals with. */
const instructed = (session: Session): readonly string[] =>
  tabledAgenda(session).flatMap(({ id }) => {
    const item = session.items[id]
    return item?.origin === 'instruction' ? [item.source] : []
  })
const sameAgenda = (before: Session | null, after: Session): boolean =>
  before?.items === after.items && before.order === after.order && before.editions === after.editions
const sameInstructed = (before: Session | null, after: Session): boolean =>
  sameAgenda(before, after) || (before && instructed(before).join()) === instructed(after).join()

const toCommission = (before: Session | null, after: Session): readonly Tell[] => {
  const same = !openingMoved(before, after) && before?.status === after.status && sameInstructed(before, after)
  if (same) return []
  const { id, ordinal, status, opening, closedAt } = after
  const fact = {
    type: 'NoteSession',
    session: id,
    ordinal,
    status,
    opening,
    instructions: instructed(after),
    ...(closedAt !== undefined && { closedAt }),
  }
  return [{ to: { kind: 'commission', id: after.commission }, fact }]
}

/** When the session before may look for the next one: in the place of one that is cancelled stands the one after it. */
const nextOf = ({ status, successor, opening, form, place, zones }: Session) =>
  status === 'cancelled' && successor ? successor : { opening, form, venue: place.zone ?? zones.venue }

const toPrevious = (before: Session | null, after: Session): readonly Tell[] => {
  const previous = after.previous?.session
  const { opening, form, venue } = nextOf(after)
  if (!previous || (before && nextOf(before).opening === opening)) return []
  const fact = { type: 'NoteSuccessor', opening, ...(form && { form }), ...(venue && { venue }) }
  return [{ to: { kind: 'session', id: previous }, fact }]
}

/** The items left to the next session: what the plenary postponed; of one cancelled, also what had been left to itself. */
const left = ({ status, sitting, items, order }: Session): readonly string[] => {
  const postponed = sitting?.postponed ?? []
  if (status !== 'cancelled') return postponed
  const before = order.filter((id) => items[id]?.origin === 'postponed' && items[id].status === 'included')
  return [...new Set([...before, ...postponed])]
}
/** The same, with their documents as they stand now. */
const postponed = (session: Session): readonly PostponedItem[] =>
  left(session).flatMap((one) => {
    const { items, documents } = session
    const item = items[one]
    if (!item) return []
    const { id, title, mark, subject, proposer } = item
    const papers = item.documents.flatMap((document) => documents[document] ?? [])
    return [{ id, title, ...(mark && { mark }), ...(subject && { subject }), proposer, documents: papers }]
  })
const sameLeft = (before: Session, after: Session): boolean =>
  before.clauses === after.clauses &&
  before.carriedOver === after.carriedOver &&
  isSame(postponed(before), postponed(after))

/** Items postponed, the date of the opening, and clauses not concluded with age and reports, open the draft agenda of the next session. */
const toSuccessor = (before: Session | null, after: Session): readonly Tell[] => {
  const successor = after.successor?.session
  const same = before && sameLeft(before, after) && !openingMoved(before, after)
  if (!successor || (same && before.successor?.session === successor)) return []
  const own: readonly ClauseNote[] = Object.values(after.clauses)
  const clauses = [...after.carriedOver, ...own].filter(({ concluded }) => !concluded)
  const fact = { type: 'NoteCarriedOver', clauses, items: postponed(after), opening: after.opening }
  return [{ to: { kind: 'session', id: successor }, fact }]
}

const toDesks = (before: Session | null, after: Session): readonly Tell[] => {
  if (!openingMoved(before, after)) return []
  const { id: session, commission, ordinal, opening } = after
  return Object.entries(after.desks).map(([part, id]) => ({
    to: { kind: 'desk', id },
    part,
    fact: { type: 'NoteSession', session, commission, part, ordinal, opening },
  }))
}

/** Until the plenary opens, what it is summoned to may still change, and that it is summoned at all. */
const toSitting = (before: Session | null, after: Session): readonly Tell[] => {
  const { sitting, id: session, commission, ordinal, procedure, opening, place, zones, mode } = after
  if (before?.sitting && !sitting) {
    const cancelled = after.status === 'cancelled' && { cancelled: true as const }
    return [{ to: { kind: 'sitting', id: before.sitting.id }, fact: { type: 'NoteWithdrawn', opening, ...cancelled } }]
  }
  const calendar = newest(after, after.calendar)
  const counted = before?.newestCalendars === after.newestCalendars && before?.calendar === after.calendar
  const alike = counted && before.procedure === procedure && before.mode === mode && sameAgenda(before, after)
  const same = before?.sitting && alike && !openingMoved(before, after)
  if (sitting?.status !== 'summoned' || same) return []
  const about = {
    session,
    commission,
    ordinal,
    procedure,
    parts: partsOf(after),
    opening,
    place,
    zones,
    calendar,
    mode,
  }
  const fact = { type: 'NoteSummoned', ...about, agenda: tabledAgenda(after) }
  return [{ to: { kind: 'sitting', id: sitting.id }, fact }]
}

/** Decisions whose clauses are under control here: its own, and once the plenary was held those carried over to it. */
const followed = ({ status, decisionsNoted, carriedOver }: Session): ReadonlySet<string> => {
  const wasHeld = status === 'held' || status === 'closed'
  const before = wasHeld ? carriedOver.filter(({ concluded }) => !concluded) : []
  return new Set([...Object.keys(decisionsNoted), ...before.map(({ decision }) => decision)])
}

/** What is due "by the next session" is told when that session's date moves, and to decisions newly known. */
const toDecisions = (before: Session | null, after: Session): readonly Tell[] => {
  const { successor, zones } = after
  const calendar = newest(after, after.calendar)
  if (!successor) return []
  const moved = before?.successor?.opening !== successor.opening
  const known = [...followed(after)].filter((id) => moved || !followed(before).has(id))
  const { opening: nextOpening, venue: nextVenue } = successor
  const fact = { type: 'NoteFollowUp', nextOpening, ...(nextVenue && { nextVenue }), zones, calendar }
  return known.map((id) => ({ to: { kind: 'decision', id }, fact }))
}

const toCarried = (
  { ordinal }: Session,
  { clauses }: Extract<SessionEvent, { type: 'ClausesCarriedOver' }>,
): readonly Tell[] =>
  [...new Set(clauses.map(({ decision }) => decision))].map((id) => ({
    to: { kind: 'decision', id },
    fact: {
      type: 'NoteCarriedOver',
      ordinal,
      clauses: clauses.filter(({ decision }) => decision === id).map(({ clause }) => clause),
    },
  }))
