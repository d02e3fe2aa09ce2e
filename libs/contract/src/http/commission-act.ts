import { z } from 'zod'
import { officeActs } from './office-act.js'
import { procedureEdition } from './procedure.js'
import { announced, day, id, instant, line, mark, stageMoment, text, title } from './values.js'

export const form = z.enum(['ordinary', 'extraordinary'])
/** A departure from the rules, of one minimum that the session would break as it is convened. */
const waiver = z.strictObject({ stage: id, moment: stageMoment, authority: line, reason: text })
const waivers = z.array(waiver).min(1).max(20).optional()
const doneOutside = z.strictObject({ stage: id, on: day, reference: line })
const convened = { ...announced, form: form.optional(), proposedBy: id.optional(), waivers }
/** A session to be convened. */
export const convening = z.strictObject(convened)

/** A file of days (columns `state,date,kind,name`); each year of a state that it names is replaced as a whole. */
export const importCalendar = z.strictObject({
  type: z.literal('ImportCalendar'),
  csv: z.string().min(1).max(500_000),
  source: line,
})

/** What a person asks of a commission that exists. */
export const commissionAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ConveneSession'), ...convened }),
  z.strictObject({ type: z.literal('TakeOver'), ...convened, done: z.array(doneOutside).max(100) }),
  z.strictObject({
    type: z.literal('RegisterInstruction'),
    title,
    body: id,
    on: day.optional(),
    subject: id.optional(),
    source: line,
    mark,
  }),
  /** The edition as it is kept; it may extend a shipped one, or one that the commission knows, by its id or its hash. */
  z.strictObject({ type: z.literal('ProposeEdition'), procedure: procedureEdition }),
  z.strictObject({ type: z.literal('PutEditionInForce'), hash: id, from: day, authority: line }),
  importCalendar,
  z.strictObject({ type: z.literal('AdvanceClock'), target: instant }),
  z.strictObject({ type: z.literal('ReleaseNotices'), authority: line }),
  ...officeActs,
])
