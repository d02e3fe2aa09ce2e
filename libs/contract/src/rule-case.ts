import { positions, replyPositions } from '@plenary/domain'
import { z } from 'zod'

/** Cases that a secretariat puts to a rule before it trusts it; parts by id. */

const part = z.string().min(1).max(200)
/** Who is named twice counts once. */
const parts = z
  .array(part)
  .max(1_000)
  .transform((named) => [...new Set(named)])
const someParts = parts.refine((named) => named.length > 0)

export const quorumCase = z.strictObject({
  members: parts,
  suspended: parts.optional(),
  present: parts,
  remote: parts.optional(),
  convocation: z.union([z.literal(1), z.literal(2)]).optional(),
})

export const adoptionCase = z.strictObject({
  kind: z.string().min(1).max(200),
  members: someParts,
  present: parts,
  positions: z.record(part, z.enum(positions)),
  /** Whether the conditions of the rule hold, by id. */
  conditions: z.record(z.string(), z.boolean()).optional(),
})

/** ISO with an offset, or local to `zone`. */
const instant = z.string().min(1).max(40)
export const silenceCase = z.strictObject({
  asked: someParts,
  undelivered: parts.optional(),
  opened: instant,
  due: instant,
  /** When the standing authorisation expires, where the rule rests on one. */
  authorisedUntil: instant.optional(),
  zone: z.string().min(1).max(64),
  replies: z.array(z.strictObject({ part, kind: z.enum(replyPositions), at: instant })).max(10_000),
  extensions: z
    .array(z.strictObject({ part, until: instant }))
    .max(1_000)
    .optional(),
})
