import { z } from 'zod'
import { deadline, id, inBoth, instant, streamId } from './values.js'

const duty = z.object({
  stream: streamId,
  kind: z.string(),
  key: z.string(),
  /** The act that fulfils it. */
  act: z.string(),
  /** The same in words: what to do, verb first. */
  todo: inBoth,
  stage: z.string().optional(),
  body: id,
  role: z.string(),
  subject: z.string().optional(),
  since: instant,
  deadline: deadline.nullable(),
})
/** What the caller's office owes: past its due moment, due within seven days, and the rest. */
export const inboxView = z.object({
  commission: streamId,
  office: id,
  now: instant,
  overdue: z.array(duty),
  thisWeek: z.array(duty),
  later: z.array(duty),
})
