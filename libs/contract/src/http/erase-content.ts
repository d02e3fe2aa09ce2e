import { z } from 'zod'
import { line, streamId } from './values.js'

/** Erases what somebody wrote there, by the id under which it is kept; that it was written stays on record. */
export const eraseContent = z.strictObject({ type: z.literal('EraseContent'), content: streamId, authority: line })
