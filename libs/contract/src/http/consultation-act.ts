import { opinions, replyPositions } from '@plenary/domain'
import { z } from 'zod'
import { eraseContent } from './erase-content.js'
import { id, line, text } from './values.js'

export const reply = z.strictObject({
  type: z.literal('Reply'),
  position: z.enum(replyPositions),
  comment: text.optional(),
})

/** What a part or a body says when it is asked. */
export const consultationAct = z.discriminatedUnion('type', [
  reply,
  z.strictObject({
    type: z.literal('GiveOpinion'),
    item: id,
    opinion: z.enum(opinions),
    remarks: text.optional(),
    protocol: line.optional(),
  }),
  eraseContent,
])
