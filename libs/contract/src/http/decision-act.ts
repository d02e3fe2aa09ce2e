import { controls, states } from '@plenary/domain'
import { z } from 'zod'
import { eraseContent } from './erase-content.js'
import { extension } from './sitting-act.js'
import { id, text } from './values.js'

const clause = id
export const reportImplementation = z.strictObject({
  type: z.literal('ReportImplementation'),
  clause,
  state: z.enum(states),
  text: text.optional(),
})

/** What is reported on a decision, and concluded of it. */
export const decisionAct = z.discriminatedUnion('type', [
  reportImplementation,
  z.strictObject({
    type: z.literal('ConcludeClause'),
    clause,
    state: z.enum(states),
    control: z.enum(controls),
    due: extension.optional(),
  }),
  eraseContent,
])
