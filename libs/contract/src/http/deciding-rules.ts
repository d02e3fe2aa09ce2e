import { z } from 'zod'
import { count, id, inBoth, line, mark } from './values.js'

/** The rules by which an edition decides: quorum, adoption, silence. */

const cited = { article: line, mark }
const number = z.int().min(1).max(1_000)
const fraction = z.strictObject({ of: number, needs: number, over: z.literal(true).optional() })
const length = { offset: z.int().min(1).max(10_000), unit: z.enum(['h', 'd', 'w', 'm']) }

export const quorumRule = z.strictObject({
  unit: z.literal('part'),
  fraction,
  base: z.literal('members'),
  remote: z.strictObject({ ...cited, counts: z.boolean() }).optional(),
  secondConvocation: z.strictObject({ ...cited, within: z.strictObject(length) }).optional(),
  ...cited,
})

const condition = z.strictObject({ ...cited, id, text: inBoth })
const adoption = { ...cited, conditions: z.array(condition).max(20).optional() }
const adoptionRule = z.union([
  z.strictObject({ ...adoption, rule: z.enum(['consensus', 'unanimity', 'majorityOfPresent', 'majorityOfAll']) }),
  z.strictObject({ ...adoption, rule: z.literal('majorityOfReplies'), minimumReplies: count.optional() }),
  z.strictObject({
    ...adoption,
    rule: z.literal('qualified'),
    fraction,
    base: z.enum(['present', 'all', 'replies']),
  }),
])
export const adoptionRules = z.strictObject({
  decision: adoptionRule.optional(),
  procedural: adoptionRule.optional(),
  lateItem: adoptionRule.optional(),
  writtenProcedure: adoptionRule.optional(),
})

export const tourRule = z.strictObject({
  silence: z.enum(['notPresented', 'consent']),
  article: line.optional(),
  mark,
})

const silence = {
  ...cited,
  shortest: z.strictObject({ ...cited, hours: number }).optional(),
  authorised: z.strictObject(cited).optional(),
  moreTime: z.strictObject({ ...cited, ...length }).optional(),
}
export const silenceRule = z.union([
  z.strictObject({ ...silence, silence: z.enum(['consent', 'abstention', 'notPresented']) }),
  z.strictObject({
    ...silence,
    silence: z.enum(['ignored', 'noVote', 'lapses']),
    agreement: z.strictObject({ ...cited, of: z.enum(['asked', 'replies']), fraction }),
    minimumReplies: z.strictObject({ ...cited, count: number }).optional(),
    proceedsIfAllSilent: z.strictObject(cited).optional(),
  }),
])

export const lacks = z.array(z.enum(['quorum', 'adoption', 'silence'])).max(3)
