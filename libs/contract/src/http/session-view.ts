import { modes } from '@plenary/domain'
import { z } from 'zod'
import { resource } from './act.js'
import { form } from './commission-act.js'
import { gate } from './gate.js'
import {
  access,
  accessMark,
  cities,
  count,
  day,
  deadline,
  id,
  inBoth,
  instant,
  mark,
  ordinal,
  place,
  signature,
  span,
  streamId,
  title,
  when,
  zone,
} from './values.js'

export const stageStatus = z.enum(['waiting', 'open', 'closed'])
export const stageDates = z.object({
  opens: span.nullable(),
  due: deadline.nullable(),
  closes: instant.nullable(),
  /** Why no calendar can date it: the code of the refusal. */
  undatable: z.string().optional(),
})
export const stageView = z.object({
  id,
  kind: z.string(),
  matter: z.string(),
  title: inBoth,
  article: z.string().optional(),
  mark,
  round: z.int(),
  status: stageStatus,
  ...stageDates.shape,
  openedAt: instant.optional(),
  closedAt: instant.optional(),
  because: z.enum(['gate', 'time', 'beforeConvening', 'overtaken', 'cancelled', 'mode', 'outside']).optional(),
  /** Done before the session was taken over: on which day, and where that stands written. */
  outside: z.object({ on: day, reference: z.string() }).optional(),
  /** The service was not to be reached before its closing: it is held open until somebody decides. */
  outage: z.object({ closes: instant, minutes: count, at: instant, confirmed: z.literal(true).optional() }).optional(),
  asked: z.array(
    z.object({
      key: z.string(),
      body: id,
      role: z.string(),
      subject: z.string().optional(),
      answeredAt: instant.optional(),
      late: z.boolean().optional(),
      none: z.boolean().optional(),
    }),
  ),
  consultations: z.array(streamId),
  gate,
})
const proposal = z.object({
  id,
  body: id,
  title,
  mark: accessMark.optional(),
  subject: id.optional(),
  at: instant,
  late: z.boolean(),
  status: z.enum(['submitted', 'accepted', 'returned']),
})
const documentOnTable = z.object({
  id: streamId,
  item: id.optional(),
  class: z.string(),
  drafter: id,
  version: count,
  sha256: z.string().nullable(),
  /** It is a card: of a restricted document no more is known to everybody. */
  access: access.optional(),
})
/** A document of a session as somebody may know it: whole, or, where they are not on its list, its card. */
export const documentListed = documentOnTable.extend({ document: streamId.optional(), title: title.optional() })
export const sessionView = z.object({
  ...resource,
  commission: streamId,
  ordinal,
  form,
  mode: z.enum(modes),
  status: z.enum(['convened', 'postponed', 'held', 'closed', 'cancelled']),
  opening: when,
  opensAt: span.nullable(),
  place,
  host: id.optional(),
  zones: z.object({ seat: zone, venue: zone }),
  cities,
  calendar: id,
  procedure: z.object({ id, hash: z.string(), title: inBoth, source: z.string() }),
  previous: z.object({ session: streamId.optional(), ordinal, closedAt: instant.optional() }).optional(),
  successor: z.object({ session: streamId, opening: when, form: form.optional(), venue: zone.optional() }).optional(),
  convenedAt: instant,
  closedAt: instant.optional(),
  /** The caller's own desk for this session, where the caller's body has one. */
  desk: streamId.optional(),
  sitting: streamId.optional(),
  stages: z.array(stageView),
  proposals: z.array(proposal),
  documents: z.array(documentOnTable),
  decisions: z.array(streamId),
  /** Programmes and instructions that may become items. */
  sources: z.array(z.object({ id, origin: z.string(), title, subject: id.optional(), body: id })),
})

/**
 * A clause that the sessions before did not conclude: since when, how often it was carried over, and what each part
 * assigned to it last reported. `state` is missing where only the fact of a report was told.
 */
const carriedOver = z.object({
  decision: streamId,
  number: z.string(),
  clause: id,
  title: title.optional(),
  session: streamId,
  adoptedAt: instant,
  carried: count,
  control: z.string(),
  reports: z.array(z.object({ body: id, state: z.string().optional(), at: instant.nullable() })),
})
const item = z.object({
  id,
  number: z.int(),
  title,
  mark: accessMark.optional(),
  subject: id.optional(),
  origin: z.string(),
  source: z.string(),
  proposer: z.string(),
  documents: z.array(documentOnTable),
  opinions: z.array(z.object({ body: id, opinion: z.string() })),
  /** Of the item on implementation only. */
  carriedOver: z.array(carriedOver).optional(),
})
const sign = z.object({ by: signature, at: instant })
/** An edition of the draft agenda; `edition: null` is the draft as it stands now. */
export const agendaView = z.object({
  ...resource,
  edition: z.int().nullable(),
  at: instant.optional(),
  cleared: sign.optional(),
  approved: sign.optional(),
  sentBack: z.boolean(),
  editions: z.array(z.int()),
  items: z.array(item),
})
/** Who was told what, when. */
export const noticeView = z.object({
  stream: streamId,
  key: z.string(),
  kind: z.string(),
  body: id,
  role: z.string().optional(),
  at: instant,
  subject: z.string().optional(),
  level: z.string().optional(),
})
