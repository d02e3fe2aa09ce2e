import { z } from 'zod'
import { announced, day, id, instant, line, mark, title } from './values.js'

export const form = z.enum(['ordinary', 'extraordinary'])
/** A session to be convened. */
export const convening = z.strictObject({ ...announced, form: form.optional() })

/** What a person asks of a commission that exists. */
export const commissionAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ConveneSession'), ...announced, form: form.optional() }),
  z.strictObject({
    type: z.literal('RegisterInstruction'),
    title,
    body: id,
    on: day.optional(),
    subject: id.optional(),
    source: line,
    mark,
  }),
  z.strictObject({ type: z.literal('AdvanceClock'), target: instant }),
])
