import { positions } from '@plenary/domain'
import { z } from 'zod'
import { eraseContent } from './erase-content.js'
import { announced, day, id, text, title } from './values.js'

const byDay = z.strictObject({ kind: z.literal('date'), on: day })
const byNextSession = z.strictObject({ kind: z.literal('nextSession') })
const due = z.discriminatedUnion('kind', [byDay, byNextSession, z.strictObject({ kind: z.literal('permanent') })])
/** A new term of an assignment: one that ends. */
export const extension = z.discriminatedUnion('kind', [byDay, byNextSession])
export const clauseText = z.strictObject({ title, assigned: z.array(id).max(100), due })
const askedClause = clauseText.extend({ title: title.optional() })
export const attendance = z.enum(['present', 'remote', 'absent'])
export const disposal = z.enum(['noted', 'withdrawn', 'postponed', 'declined'])

/** What is recorded at a sitting. */
export const sittingAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('OpenSitting'), presiding: id }),
  z.strictObject({ type: z.literal('RecordAttendance'), part: id, attendance }),
  z.strictObject({ type: z.literal('AdoptAgenda') }),
  z.strictObject({
    type: z.literal('RecordPosition'),
    item: id,
    part: id,
    position: z.enum(positions),
    reservation: text.optional(),
    specialOpinion: text.optional(),
  }),
  z.strictObject({
    type: z.literal('RecordDecision'),
    item: id,
    title: title.optional(),
    clauses: z.array(askedClause).max(200),
  }),
  z.strictObject({ type: z.literal('DisposeOfItem'), item: id, disposal }),
  z.strictObject({ type: z.literal('FixNextSession'), ...announced }),
  z.strictObject({ type: z.literal('CloseSitting') }),
  eraseContent,
])
