import type {
  consultationView,
  decisionView,
  documentListed as listed,
  documentView,
  sittingView,
} from '@plenary/contract/http'
import {
  type Consultation,
  type Content,
  type Decision,
  type Document,
  type DocumentOnTable,
  type Sitting,
  type Title,
  unsealed,
  waitingBodies,
} from '@plenary/domain'
import type { OpenDocument } from '@plenary/store'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'

/** What persons wrote, by the id under which it is kept. */
export type Texts = ReadonlyMap<string, string>

export const written = (texts: Texts, content: Content) => {
  const text = texts.get(content.content)
  return { ...content, ...(text === undefined ? { erased: true as const } : { text }) }
}

export const writtenAs = ({ sealed }: Document): readonly Content[] => (sealed ? [sealed] : [])

/** A title as it was sealed; where it was erased, the one in its place. */
export const unsealedTitle = (text: string | null | undefined, title: Title): Title =>
  text === null || text === undefined ? title : unsealed(text)

export function documentViewOf(document: Document, resource: ResourceOf, texts: Texts): z.output<typeof documentView> {
  const {
    commission,
    session,
    item,
    class: documentClass,
    title: known,
    drafter,
    versions,
    access,
    card,
    sealed,
    paper,
  } = document
  const title = unsealedTitle(sealed && texts.get(sealed.content), known)
  return {
    ...resource,
    ...sent({ commission, session, item, class: documentClass, title, drafter }),
    ...sent({ access, card, sealed, paper, versions }),
  }
}

/** What everybody knows of it, and what it is, to whom it is open. */
export const documentListed = (card: DocumentOnTable, open: OpenDocument | undefined): z.output<typeof listed> => ({
  ...sent(card),
  ...(open && { document: open.document, title: unsealedTitle(open.sealed, open.title) }),
})

export const writtenIn = ({ replies, opinions }: Consultation): readonly Content[] => [
  ...Object.values(replies).flatMap(({ comment }) => comment ?? []),
  ...Object.values(opinions).flatMap(({ remarks }) => remarks ?? []),
]
export function consultationViewOf(
  consultation: Consultation,
  resource: ResourceOf,
  texts: Texts,
): z.output<typeof consultationView> {
  const { session, commission, stage, round, asked, body, document, version, items, mark, marked } = consultation
  const { status, openedAt, due, closes, closedAt, because, outcome, replies, opinions } = consultation
  return {
    ...resource,
    ...sent({ session, commission, stage, round, asked, body, document, items, mark, marked }),
    waitingFor: status === 'open' ? sent(waitingBodies(consultation)) : [],
    documentVersion: version,
    ...sent({ status, openedAt, due, closes, closedAt, because, outcome }),
    replies: Object.entries(replies).map(([part, { comment, ...reply }]) => ({
      body: part,
      ...reply,
      comment: comment && written(texts, comment),
    })),
    opinions: Object.values(opinions).map(({ remarks, ...opinion }) => ({
      ...opinion,
      remarks: remarks && written(texts, remarks),
    })),
  }
}

export const writtenAt = ({ positions }: Sitting): readonly Content[] =>
  Object.values(positions).flatMap((byPart) =>
    Object.values(byPart).flatMap(({ reservation, specialOpinion }) =>
      [reservation ?? [], specialOpinion ?? []].flat(),
    ),
  )
export function sittingViewOf(sitting: Sitting, resource: ResourceOf, texts: Texts): z.output<typeof sittingView> {
  const { session, commission, ordinal, status, opening, place, zones, parts, agenda } = sitting
  const { summonedAt, openedAt, closedAt, presiding, attendance, adoptedAgenda } = sitting
  const { positions, disposals, decisions, next, mode } = sitting
  return {
    ...resource,
    ...sent({ session, commission, ordinal, status, opening, place, zones, parts, agenda }),
    ...sent({ summonedAt, openedAt, closedAt, presiding, attendance, adoptedAgenda, disposals, decisions, next, mode }),
    positions: Object.entries(positions).flatMap(([item, byPart]) =>
      Object.entries(byPart).map(([part, { position, reservation, specialOpinion }]) => ({
        ...{ item, part, position },
        reservation: reservation && written(texts, reservation),
        specialOpinion: specialOpinion && written(texts, specialOpinion),
      })),
    ),
  }
}

export const writtenOn = ({ clauses }: Decision): readonly Content[] =>
  Object.values(clauses).flatMap(({ reports }) => reports.flatMap(({ text }) => text ?? []))
export function decisionViewOf(decision: Decision, resource: ResourceOf, texts: Texts): z.output<typeof decisionView> {
  const { sitting, session, commission, item, number, title, mark, adoptedAt } = decision
  const { bound, reservations, status, nextOpening, clauses } = decision
  return {
    ...resource,
    ...sent({
      sitting,
      session,
      commission,
      item,
      number,
      title,
      mark,
      adoptedAt,
      bound,
      reservations,
      status,
      nextOpening,
    }),
    clauses: Object.values(clauses).map(({ id, title, assigned, dueBy, due, carried, conclusion, reports }) => ({
      ...sent({ id, title, assigned, dueBy, due, carried, conclusion }),
      reports: reports.map(({ text, ...report }) => ({ ...report, text: text && written(texts, text) })),
    })),
  }
}
