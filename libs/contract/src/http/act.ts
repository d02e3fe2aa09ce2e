import { z } from 'zod'
import { clockTime, day, id, instant, signature, stageMoment, streamId, title, version } from './values.js'

/** An act as the caller may do it now, or why not: what buttons are made from. */
export const act = z.object({
  type: z.string(),
  allowed: z.boolean(),
  code: z.string().optional(),
  article: z.string().optional(),
})
export const acts = z.array(act)

/** What every resource carries besides its own fields. */
export const resource = { id: streamId, version, acts }

const stream = z.object({ kind: z.string(), id: streamId })
/** An event as it stands in the journal; its fields are those of its type. */
export const event = z.looseObject({ type: z.string(), v: z.int() })

/** What the act did; no events: there was nothing to do. */
export const answer = z.object({ version, events: z.array(event) })

const duty = z.looseObject({ key: z.string(), act: z.string(), state: z.string() }).nullable()
const span = z.object({ from: instant, to: instant })
const effect = z.object({
  dates: z.array(
    z.object({
      stage: id,
      /** Of that body alone, which has a due moment of its own. */
      body: id.optional(),
      moment: z.enum(['opens', 'due', 'closes']),
      was: span.nullable(),
      is: span.nullable(),
      /** The event after which the plan was drawn anew. */
      cause: z.string(),
    }),
  ),
  /** Reminders that have gone out already for due moments that change. */
  sent: z.array(z.object({ duty: z.string(), level: z.string(), offset: z.int(), due: instant })),
  /** Legal minima that would break: the act is refused while one of them is not waived. */
  minima: z.array(
    z.object({ stage: id, moment: stageMoment, due: span, article: z.string().optional(), waived: z.boolean() }),
  ),
  /** Dates fixed by hand that it would cross: the act is refused before they are released. */
  crossings: z.array(
    z.object({
      stage: id,
      moment: stageMoment,
      on: day,
      time: clockTime.optional(),
      by: signature,
      /** The code by which fixing that date there would be refused. */
      because: z.string(),
      /** The stage that is crossed. */
      other: id.optional(),
    }),
  ),
  /**
   * Dates that stay although others change. extendedBeyondOpening: more time given that now ends after the plenary
   * opens.
   */
  stays: z.array(
    z.object({
      stage: id,
      body: id.optional(),
      moment: stageMoment.optional(),
      because: z.enum(['done', 'extended', 'extendedBeyondOpening', 'fixed', 'round']),
    }),
  ),
  /** Stages that are over by the dates that it gives them, that it calls off, or takes up again. */
  stages: z.array(
    z.object({
      stage: id,
      /** squeezed: it can only begin when its own time is over, because those that come first last longer. */
      becomes: z.enum(['overtaken', 'calledOff', 'takenUp', 'squeezed']),
    }),
  ),
})
const aboutDay = z.object({
  kind: z.enum(['working', 'transferred', 'weekEnd', 'holiday', 'noTable']),
  name: title.optional(),
})
/** What the act would do, here and on the streams that would be told. Nothing was done. */
export const preview = z.object({
  ...answer.shape,
  elsewhere: z.array(z.object({ stream, events: z.array(event) })),
  notices: z.array(
    z.object({ stream, notice: z.looseObject({ key: z.string(), kind: z.string(), body: z.string() }) }),
  ),
  duties: z.array(z.object({ stream, key: z.string(), before: duty, after: duty })),
  /**
   * What would become of the dates of the stream that is asked, or of the session that it convenes; null: they stay.
   */
  effect: effect.nullable(),
  /** Days of which the tables that an import brings say something else than those that stand today. */
  days: z
    .array(
      z.object({ calendar: z.string(), changes: z.array(z.object({ date: z.string(), was: aboutDay, is: aboutDay })) }),
    )
    .optional(),
  /** What drawing their plans by those tables would do to sessions that are told. The import itself moves no date. */
  sequels: z.array(z.object({ stream, effect: effect.nullable(), refused: z.string().optional() })),
  /** More streams would be told than are shown here. */
  cut: z.boolean(),
})

/** One page of a list: `next` is the cursor of the next one, null on the last. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const ready = z.object({ ready: z.boolean(), reason: z.string().optional() })
export const alive = z.object({ alive: z.literal(true) })
