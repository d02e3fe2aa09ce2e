import { z } from 'zod'
import { resource } from './act.js'
import { stageDates, stageStatus } from './session-view.js'
import { clockTime, day, id, inBoth, instant, mark, signature, span, zone } from './values.js'

/** A day and its hour, or the first and last day that it may turn out to be; `at: null`: the hour is not known. */
const told = {
  date: day.nullable().optional(),
  from: day.optional(),
  to: day.optional(),
  at: z.string().nullable(),
}

/** What a person did about a date: on whose authority, who entered it, when. */
const onAuthority = { authority: z.string(), by: signature, at: instant }

/** One moment of a stage: the date on record, and where it comes from, in the language of the caller. */
const moment = z.object({
  stage: id,
  moment: z.enum(['opens', 'due', 'latest']),
  round: z.int().optional(),
  kind: z.string(),
  who: z.array(z.string()),
  ...told,
  zone,
  /** The anchor that is not known yet. */
  waitsFor: z.string().optional(),
  /** Why no calendar can date it: the code of the refusal. */
  undatable: z.string().optional(),
  /** What is reckoned today, where it is not what is on record, and why the record stays. */
  reckoned: z.object(told).optional(),
  stays: z.enum(['done', 'round', 'fixed']).optional(),
  fixed: z.object(onAuthority).optional(),
  /** Whose own date it is, and what the body asked for, where it did. */
  body: id.optional(),
  extended: z
    .object({ ...onAuthority, asked: z.object({ on: day, time: clockTime.optional() }).optional() })
    .optional(),
  /** By when at the latest, whether that is broken, and who granted a departure from it. */
  minimum: z.object({ due: span, broken: z.boolean(), waived: z.object(onAuthority).optional() }).optional(),
  derivation: z.string(),
  mark,
  article: z.string().nullable(),
})

export const planView = z.object({
  ...resource,
  opensAt: span.nullable(),
  stages: z.array(z.object({ id, title: inBoth, status: stageStatus, ...stageDates.shape, moments: z.array(moment) })),
})
