import type { Told } from '../rule.js'
import type { Evolves } from './evolve.js'
import type { DocumentOnTable, Opinion, Session } from './session.js'
import { own } from '../own.js'
import { isSame } from '../same.js'

const noted = (session: Session, { from, fromVersion }: Told): Session => ({
  ...session,
  noted: { ...session.noted, [from]: fromVersion },
})

const onItem = (items: Session['items'], { id, item: about }: DocumentOnTable): Session['items'] => {
  const item = about === undefined ? undefined : own(items, about)
  if (!item || item.documents.includes(id)) return items
  return { ...items, [item.id]: { ...item, documents: [...item.documents, id] } }
}

const withDocument = ({ documents, items, ...session }: Session, document: DocumentOnTable): Session => {
  const known = isSame(documents[document.id], document)
  return {
    ...session,
    documents: known ? documents : { ...documents, [document.id]: document },
    items: onItem(items, document),
  }
}

/** A body's newest opinion on an item takes the place of its earlier one. */
const withOpinion = (items: Session['items'], id: string, { body, opinion }: Opinion): Session['items'] => {
  const item = own(items, id)
  if (!item || item.opinions.some((one) => one.body === body && one.opinion === opinion)) return items
  const opinions = [...item.opinions.filter((one) => one.body !== body), { body, opinion }]
  return { ...items, [id]: { ...item, opinions } }
}

export const noteEvolves: Evolves<
  | 'SourcesNoted'
  | 'ProceduresNoted'
  | 'DocumentNoted'
  | 'ConsultationNoted'
  | 'SittingNoted'
  | 'DecisionNoted'
  | 'SuccessorNoted'
  | 'CarriedOverNoted'
  | 'CalendarsNoted'
> = {
  CalendarsNoted: (session, { calendars, told }) => ({ ...noted(session, told), newestCalendars: calendars }),
  SourcesNoted: (session, { sources, told }) => ({
    ...(told ? noted(session, told) : session),
    sources: { ...session.sources, ...Object.fromEntries(sources.map((source) => [source.id, source])) },
  }),
  ProceduresNoted: (session, { procedures, told }) => ({ ...(told ? noted(session, told) : session), procedures }),
  DocumentNoted: (session, { document, told }) => withDocument(noted(session, told), document),
  ConsultationNoted: (session, { note, opinions, told }) => ({
    ...noted(session, told),
    consultations: { ...session.consultations, [told.from]: note },
    items: opinions.reduce((items, opinion) => withOpinion(items, opinion.item, opinion), session.items),
  }),
  SittingNoted: (session, { note, told }) => ({
    ...noted(session, told),
    sitting: note,
    ...(note.closedAt !== undefined && {
      closedAt: note.closedAt,
      status: session.status === 'cancelled' ? session.status : ('held' as const),
    }),
  }),
  DecisionNoted: (session, { clauses, told }) => ({
    ...noted(session, told),
    decisionsNoted: { ...session.decisionsNoted, [told.from]: true },
    clauses: {
      ...session.clauses,
      ...Object.fromEntries(clauses.map((note) => [`${note.decision}/${note.clause}`, note])),
    },
  }),
  SuccessorNoted: (session, { session: id, opening, form, venue, told }) => ({
    ...noted(session, told),
    successor: { session: id, opening, ...(form && { form }), ...(venue && { venue }) },
  }),
  CarriedOverNoted: (session, { clauses, items = [], opening, told }) =>
    items
      .flatMap(({ documents }) => documents)
      .reduce(withDocument, {
        ...noted(session, told),
        carriedOver: clauses,
        ...(opening && { previousOpening: opening }),
      }),
}
