import { positions } from '@plenary/domain'
import { z } from 'zod'
import { eraseContent } from './erase-content.js'
import { reply } from './consultation-act.js'
import { reportImplementation } from './decision-act.js'
import { addVersion } from './document-act.js'
import { answerCall, askExtension, submitProposal, withdrawItem } from './session-act.js'
import { id, streamId, text } from './values.js'

/** What a part can prepare: on the session, a document, a tour of approval, a decision. */
const preparedAct = z.discriminatedUnion('type', [
  submitProposal,
  withdrawItem,
  answerCall,
  askExtension,
  addVersion,
  reply,
  reportImplementation,
])
const revision = z.int().min(1).max(100_000)
const draft = streamId

/** What a part does at its desk. */
export const deskAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('WriteDraft'), to: streamId, act: preparedAct }),
  z.strictObject({ type: z.literal('ReviseDraft'), draft, was: revision, act: preparedAct }),
  z.strictObject({ type: z.literal('DiscardDraft'), draft, revision }),
  z.strictObject({
    type: z.literal('WriteBrief'),
    item: id,
    was: z.int().min(0).max(100_000),
    position: z.enum(positions).optional(),
    text,
  }),
  z.strictObject({ type: z.literal('AddComment'), about: id, text }),
  z.strictObject({ type: z.literal('SignDraft'), draft, revision }),
  z.strictObject({ type: z.literal('SubmitDraft'), draft, revision }),
  eraseContent,
])
