import { z } from 'zod'
import { deadline, id, instant } from './values.js'

const waitingFor = z.object({
  who: z.union([z.enum(['time', 'engine']), z.object({ body: id, role: z.string() })]),
  what: z.string(),
  stage: id,
  subject: z.string().optional(),
  since: instant.nullable(),
  due: deadline.nullable(),
  article: z.string().optional(),
})

/** Why a stage does not begin, or not end. */
export const gate = z.object({ open: z.boolean(), waitingFor: z.array(waitingFor) })
export type GateView = z.output<typeof gate>
