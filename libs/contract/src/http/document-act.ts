import { documentClasses } from '@plenary/domain'
import { z } from 'zod'
import { id, title } from './values.js'

/** A new document of a session; the session is the one it is posted to. */
export const registerDocument = z.strictObject({ item: id.optional(), class: z.enum(documentClasses), title })

export const addVersion = z.strictObject({
  type: z.literal('AddVersion'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  language: z.string().min(2).max(35),
})

/** What a drafter does with a document. */
export const documentAct = z.discriminatedUnion('type', [addVersion])
