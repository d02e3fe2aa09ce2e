import { z } from 'zod'
import { gate } from './gate.js'
import { inBoth } from './values.js'

/** RFC 9457. `code` says what is wrong, `details` where: a JSON pointer, ids, values asked and found. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** The request, as it stands in the log. */
  instance: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  /** The rule on which a refusal rests. */
  article: z.string().optional(),
  /** Whom the stage waits for that the act is about. */
  waitingFor: gate.shape.waitingFor.optional(),
})
/** What each code of a refusal says: also why an act is not open (`acts` of a resource). */
export const refusals = z.record(z.string(), inBoth)
export type Problem = z.output<typeof problem>
