import { positions } from '@plenary/domain'
import { z } from 'zod'
import { resource } from './act.js'
import { written } from './stream-views.js'
import { id, instant, ordinal, signature, streamId, text, when } from './values.js'

const signed = { by: signature, at: instant }
/** Under which id a draft or a brief is kept, and can be erased, whole. */
const said = written.omit({ text: true })
const comments = z.array(z.object({ id: streamId, text: written, ...signed }))

/** The desk of a part: what is drafted, what the head is to know, what is said of it. */
export const deskView = z.object({
  ...resource,
  commission: streamId,
  session: streamId,
  part: id,
  ordinal,
  opening: when,
  drafts: z.array(
    z.object({
      id: streamId,
      to: z.object({ kind: z.string(), id: streamId }),
      /** The prepared act, as it was asked; once it is erased, its type alone. */
      act: z.looseObject({ type: z.string() }),
      said,
      revision: z.int(),
      status: z.enum(['open', 'submitted', 'discarded']),
      ...signed,
      /** By the head, as this revision stands. */
      signed: z.object(signed).optional(),
      /** Submitted, or discarded. */
      ended: z.object(signed).optional(),
      comments,
    }),
  ),
  briefs: z.array(
    z.object({
      item: id,
      /** In preparation. */
      position: z.enum(positions).optional(),
      text: text.optional(),
      said,
      revision: z.int(),
      ...signed,
      comments,
    }),
  ),
})
