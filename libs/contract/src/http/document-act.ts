import { documentClasses } from '@plenary/domain'
import { z } from 'zod'
import { eraseContent } from './erase-content.js'
import { access, id, line, title } from './values.js'

/** A paper that is not loaded. */
export const paper = z.strictObject({ number: line, copy: line, holder: id })
/** A new document of a session; the session is the one it is posted to. A card has a paper and no title. */
export const registerDocument = z.strictObject({
  item: id.optional(),
  class: z.enum(documentClasses),
  title: title.optional(),
  access: access.optional(),
  paper: paper.optional(),
})

export const addVersion = z.strictObject({
  type: z.literal('AddVersion'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  language: z.string().min(2).max(35),
})
const { distribution } = access.shape
const changeDistribution = z.strictObject({ type: z.literal('ChangeDistribution'), was: distribution, distribution })

/** What a drafter does with a document. */
export const documentAct = z.discriminatedUnion('type', [addVersion, changeDistribution, eraseContent])
