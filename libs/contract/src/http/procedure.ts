import { modes, roles } from '@plenary/domain'
import { z } from 'zod'
import { adoptionRules, lacks, quorumRule, silenceRule, tourRule } from './deciding-rules.js'
import { id, inBoth, line, mark } from './values.js'

/** An edition of the rules of procedure as it is kept: what it does not say, the edition that it extends says. */

const article = line.optional()
const anchors = [
  'opening',
  'closing',
  'convening',
  'previousClosing',
  'midCycle',
  'nextOpening',
  'reopening',
  'due',
] as const
const moment = z.strictObject({
  anchor: z.union(
    [z.enum(anchors), z.templateLiteral([z.literal('stage:'), z.string().min(1).max(200)])],
    `Expected stage:<id> or one of ${anchors.join(', ')}`,
  ),
  offset: z.int().min(-10_000).max(10_000),
  unit: z.enum(['d', 'wd', 'cd', 'w', 'm', 'h']),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  zone: z.enum(['seat', 'venue']).optional(),
  nonWorking: z.enum(['stay', 'before', 'after']).optional(),
  calendar: id.describe('seat, host, or the name of a calendar').optional(),
  must: z.literal(true).optional(),
  mark,
  article,
})
const who = z.enum([
  'parts',
  'heads',
  'host',
  'executors',
  'drafters',
  'experts',
  'chair',
  'chairsOffice',
  'secretariat',
  'workingGroup',
  'councils',
  'presiding',
  'pressOfficer',
  'plenary',
])
const matter = z.enum([
  'proposals',
  'drafts',
  'completeness',
  'dateAndPlace',
  'reports',
  'delegations',
  'invitations',
  'accreditation',
  'documents',
  'table',
  'summary',
  'agendaClearance',
  'agendaTabling',
  'package',
  'notice',
  'items',
  'sitting',
  'protocol',
  'extracts',
  'submission',
  'actionPlan',
  'clauses',
])
const stage = z.strictObject({
  id,
  kind: z.enum(['call', 'approve', 'consult', 'review', 'dispatch', 'sit', 'sign', 'follow']).optional(),
  title: inBoth.optional(),
  who: z.array(who).max(20).optional(),
  matter: matter.optional(),
  each: z.literal('council').optional(),
  notIn: z.strictObject({ modes: z.array(z.enum(modes)).max(4), mark }).optional(),
  after: z.array(id).max(100).optional(),
  opens: moment.optional(),
  due: moment.optional(),
  latest: moment.optional(),
  missed: z.strictObject({ en: line, ru: line, then: z.enum(['close', 'wait']) }).optional(),
  source: id.optional(),
  reminders: id.optional(),
  article,
  mark: mark.optional(),
})
/** Levels are told apart by their rank: L0, L1 … */
const level = z.strictObject({ level: z.string().regex(/^L\d{1,3}$/), offsets: z.array(moment).max(50) })

export const procedureEdition = z.strictObject({
  id,
  title: inBoth,
  source: line,
  extends: id.optional(),
  citations: z.record(line, inBoth).optional(),
  stages: z.array(stage).max(100),
  ownStages: z.boolean().optional(),
  newRound: moment.optional(),
  reminders: z.record(id, z.array(level).max(20)).optional(),
  quorum: quorumRule.optional(),
  adoption: adoptionRules.optional(),
  tour: tourRule.optional(),
  silence: silenceRule.optional(),
  lacks: lacks.optional(),
  extraordinary: z
    .strictObject({ convenes: z.literal('chair'), proposes: z.literal('nationalPart'), article: line, mark })
    .optional(),
  openingDay: z.strictObject({ must: z.boolean(), article: line, mark }).optional(),
  provisions: z
    .array(z.strictObject({ text: inBoth, stage: id.optional(), article: line, mark }))
    .max(100)
    .optional(),
  withoutSession: z.boolean().optional(),
  fourEyes: z
    .strictObject({ holds: z.boolean(), terms: z.array(z.enum(roles)).max(20).optional(), article: line, mark })
    .optional(),
})
