import { z } from 'zod'
import { day, id, inBoth, standing, streamId } from './values.js'

/** `office`: the one office in which the sign-in lets its holder act. */
export const signingIn = z.strictObject({
  email: z.string().min(1).max(320),
  password: z.string().min(1).max(500),
  office: id.optional(),
})
/** How people come in here. */
export const waysIn = z.object({ password: z.boolean(), provider: z.boolean() })
export const signedIn = z.object({ signedIn: z.literal(true) })
export const signedOut = z.object({ ended: z.int().min(0) })
/** An office that somebody holds today; `until` its last day. */
const heldOffice = z.object({
  id,
  body: id,
  bodyName: inBoth,
  role: z.string(),
  title: inBoth,
  standing: standing.optional(),
  until: day.optional(),
  byClaim: z.literal(true).optional(),
})
/** `commission` null: administers the installation. `office`: the only one in which the credential lets them act. */
export const me = z.object({
  account: streamId,
  person: z.string(),
  commission: streamId.nullable(),
  language: z.enum(['en', 'ru']),
  office: id.nullable(),
  offices: z.array(heldOffice),
})
