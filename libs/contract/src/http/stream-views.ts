import { modes } from '@plenary/domain'
import { z } from 'zod'
import { resource } from './act.js'
import { paper } from './document-act.js'
import { attendance, clauseText, disposal } from './sitting-act.js'
import {
  access,
  accessMark,
  announced,
  content,
  count,
  deadline,
  id,
  instant,
  ordinal,
  place,
  signature,
  streamId,
  title,
  when,
  zone,
} from './values.js'

/** What a person wrote: its text, or that it was erased. */
export const written = z.object({ ...content.shape, text: z.string().optional(), erased: z.literal(true).optional() })
const zones = z.object({ seat: zone, venue: zone })

export const documentView = z.object({
  ...resource,
  commission: streamId,
  session: streamId,
  item: id.optional(),
  class: z.string(),
  title,
  drafter: id,
  access: access.optional(),
  /** By which id everybody knows that there is a restricted document. */
  card: id.optional(),
  /** As what its title is kept; without it in `title` it was erased. */
  sealed: content.optional(),
  paper: paper.optional(),
  versions: z.array(
    z.object({
      version: z.int(),
      sha256: z.string(),
      bytes: count,
      language: z.string(),
      at: instant,
      by: signature,
    }),
  ),
})

export const consultationView = z.object({
  ...resource,
  session: streamId,
  commission: streamId,
  stage: id,
  round: z.int(),
  asked: z.array(id),
  waitingFor: z.array(id),
  body: id.optional(),
  document: streamId.optional(),
  documentVersion: z.int().optional(),
  items: z.array(id),
  mark: accessMark.optional(),
  /** Items with an access mark: no remarks are written on them here. */
  marked: z.record(id, accessMark).optional(),
  status: z.enum(['open', 'closed']),
  openedAt: instant,
  due: deadline.nullable(),
  closes: instant.nullable(),
  closedAt: instant.optional(),
  because: z.enum(['gate', 'time']).optional(),
  outcome: z.string().optional(),
  replies: z.array(
    z.object({
      body: id,
      position: z.string(),
      comment: written.optional(),
      at: instant,
      late: z.boolean(),
      by: signature,
    }),
  ),
  opinions: z.array(
    z.object({
      item: id,
      opinion: z.string(),
      remarks: written.optional(),
      protocol: z.string().optional(),
      at: instant,
      late: z.boolean(),
    }),
  ),
})

const editionItem = z.object({ id, number: z.int(), title, mark: accessMark.optional() })
export const sittingView = z.object({
  ...resource,
  session: streamId,
  commission: streamId,
  ordinal,
  mode: z.enum(modes).optional(),
  status: z.enum(['summoned', 'withdrawn', 'calledOff', 'opened', 'closed']),
  opening: when,
  place,
  zones,
  parts: z.array(id),
  agenda: z.array(editionItem),
  summonedAt: instant,
  openedAt: instant.optional(),
  closedAt: instant.optional(),
  presiding: id.optional(),
  attendance: z.record(id, attendance),
  adoptedAgenda: z.object({ at: instant, items: z.array(editionItem) }).optional(),
  positions: z.array(
    z.object({
      item: id,
      part: id,
      position: z.string(),
      reservation: written.optional(),
      specialOpinion: written.optional(),
    }),
  ),
  disposals: z.record(id, disposal),
  decisions: z.array(
    z.object({
      decision: streamId,
      item: id,
      title,
      mark: accessMark.optional(),
      clauses: z.array(clauseText),
      number: z.string().optional(),
      adopted: z.boolean(),
      withoutQuorum: z.literal(true).optional(),
      bound: z.array(id),
      reservations: z.array(id),
      blockedBy: z.array(id),
      article: z.string(),
      at: instant,
    }),
  ),
  next: z.object(announced).optional(),
})

export const decisionView = z.object({
  ...resource,
  sitting: streamId,
  session: streamId,
  commission: streamId,
  item: id,
  number: z.string(),
  title,
  mark: accessMark.optional(),
  adoptedAt: instant,
  bound: z.array(id),
  reservations: z.array(id),
  status: z.enum(['underControl', 'closed']),
  clauses: z.array(
    z.object({
      id,
      title,
      assigned: z.array(id),
      dueBy: clauseText.shape.due,
      due: deadline.nullable(),
      carried: count,
      reports: z.array(
        z.object({
          body: id,
          state: z.string(),
          text: written.optional(),
          at: instant,
          late: z.boolean(),
          by: signature,
        }),
      ),
      conclusion: z.object({ state: z.string(), control: z.string(), at: instant, by: signature }).optional(),
      /** When its term was last extended. */
      extendedAt: instant.optional(),
    }),
  ),
  nextOpening: when.optional(),
  nextVenue: zone.optional(),
})
