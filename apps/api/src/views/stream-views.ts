import type { consultationView, decisionView, deskView, documentView, sittingView } from '@plenary/contract/http'
import {
  type Consultation,
  type Content,
  type Decision,
  type Desk,
  type Document,
  type Sitting,
  waitingBodies,
} from '@plenary/domain'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'

/** What persons wrote, by the id under which it is kept. */
export type Texts = ReadonlyMap<string, string>

const written = (texts: Texts, content: Content | undefined) => {
  if (content === undefined) return undefined
  const text = texts.get(content.content)
  return { ...content, ...(text === undefined ? { erased: true as const } : { text }) }
}

export function documentViewOf(document: Document, resource: ResourceOf): z.output<typeof documentView> {
  return { ...sent(document), ...resource }
}

export const writtenIn = ({ replies, opinions }: Consultation): readonly Content[] => [
  ...Object.values(replies).flatMap(({ comment }) => comment ?? []),
  ...Object.values(opinions).flatMap(({ remarks }) => remarks ?? []),
]
export function consultationViewOf(
  consultation: Consultation,
  resource: ResourceOf,
  texts: Texts,
): z.output<typeof consultationView> {
  const { session, commission, stage, round, asked, body, document, version, items } = consultation
  const { status, openedAt, due, closes, closedAt, because, outcome, replies, opinions } = consultation
  return {
    ...resource,
    ...sent({ session, commission, stage, round, asked, body, document, items }),
    waitingFor: status === 'open' ? sent(waitingBodies(consultation)) : [],
    documentVersion: version,
    ...sent({ status, openedAt, due, closes, closedAt, because, outcome }),
    replies: Object.entries(replies).map(([part, { comment, ...reply }]) => ({
      body: part,
      ...reply,
      comment: written(texts, comment),
    })),
    opinions: Object.values(opinions).map(({ remarks, ...opinion }) => ({
      ...opinion,
      remarks: written(texts, remarks),
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
  const { noted: _, procedure: __, calendar: ___, positions, ...shown } = sitting
  return {
    ...sent(shown),
    ...resource,
    positions: Object.entries(positions).flatMap(([item, byPart]) =>
      Object.entries(byPart).map(([part, { position, reservation, specialOpinion }]) => ({
        ...{ item, part, position },
        reservation: written(texts, reservation),
        specialOpinion: written(texts, specialOpinion),
      })),
    ),
  }
}

export const writtenOn = ({ clauses }: Decision): readonly Content[] =>
  Object.values(clauses).flatMap(({ reports }) => reports.flatMap(({ text }) => text ?? []))
export function decisionViewOf(decision: Decision, resource: ResourceOf, texts: Texts): z.output<typeof decisionView> {
  const { noted: _, reminded: __, procedure: ___, zones: ____, calendar: _____, clauses, ...shown } = decision
  return {
    ...sent(shown),
    ...resource,
    clauses: Object.values(clauses).map(({ reports, ...clause }) => ({
      ...sent(clause),
      reports: reports.map(({ text, ...report }) => ({ ...report, text: written(texts, text) })),
    })),
  }
}

export function deskViewOf({ noted: _, ...desk }: Desk, resource: ResourceOf): z.output<typeof deskView> {
  return { ...sent(desk), ...resource }
}
