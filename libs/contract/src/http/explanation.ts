import { z } from 'zod'
import { gate } from './gate.js'
import { stageStatus } from './session-view.js'
import { day, deadline, id, inBoth, instant, streamId } from './values.js'

const holder = z.object({ body: id, role: z.string() })

/** What keeps something from going on; the first is what would unblock it first. */
const reason = z.object({
  kind: z.enum(['owed', 'conductor', 'time', 'stage', 'fact']),
  who: z.array(holder),
  act: z.string().optional(),
  stage: z.string().optional(),
  subject: z.string().optional(),
  since: instant.nullable(),
  due: deadline.nullable(),
  overdue: z.literal(true).optional(),
  article: z.string().optional(),
  says: inBoth,
})

/** Why a stage, an item, a document or a duty stands where it does. */
export const explanation = z.object({
  id: streamId,
  about: z.object({ kind: z.enum(['stage', 'item', 'document', 'duty']), id: z.string() }),
  title: inBoth,
  stands: z.string(),
  says: inBoth,
  because: z.array(reason),
  /** Of a stage: its gate, as the session shows it. */
  stage: id.optional(),
  status: stageStatus.optional(),
  article: z.string().optional(),
  gate: gate.optional(),
  /** Of a duty: where its due moment comes from, its reminders, the stages that wait for it; the same in words. */
  derivation: inBoth.optional(),
  reminders: z
    .object({
      sent: z.array(z.object({ level: z.string(), offset: z.number(), due: instant, on: day.optional() })),
      next: z.object({ level: z.string(), at: instant }).nullable(),
    })
    .optional(),
  awaitedBy: z.array(z.object({ stage: id, title: inBoth })).optional(),
  further: z.array(inBoth).optional(),
})
