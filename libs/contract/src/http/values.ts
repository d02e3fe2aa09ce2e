import { accessMarks, isDay } from '@plenary/domain'
import { z } from 'zod'

/** The words that bodies and views are made of. Every text and list has a bound: nothing grows without one. */

/** Id of a stream. */
export const streamId = z.uuid()
/** Id of a body, office, item, stage … as the commission named it; things are kept under it, so it is no word of ours. */
export const id = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name !== '__proto__', 'Not a name')
/** Milliseconds since the epoch, UTC; up to the end of the year 9999. */
export const instant = z.int().min(0).max(253_402_300_799_999)
export const version = z.int().min(0)
export const ordinal = z.int().min(1).max(10_000)
/** How many of something. */
export const count = z.int().min(0)

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** One that stands in the calendar; those of a command its rule looks at. */
export const dayInCalendar = day.refine(isDay)
export const clockTime = z.string().regex(/^\d{2}:\d{2}$/)
const month = z.string().regex(/^\d{4}-\d{2}$/)
export const zone = z.string().min(1).max(64)

/** A line of what the product itself keeps: a number, an authority, a source. */
export const line = z.string().min(1).max(1_000)
/** The three moments of a stage. */
export const stageMoment = z.enum(['opens', 'due', 'latest'])
const titleText = z.string().max(2_000)
/** In the languages in which it was given. */
export const title = z.strictObject({ en: titleText.optional(), ru: titleText.optional() })
/** In both languages of the product. */
export const inBoth = z.strictObject({ en: line, ru: line })
/** By zone the city by whose clock it is told. */
export const cities = z.record(zone, inBoth)
/** What a person writes: kept apart from the act, so that it can be erased and leaves its proof. */
export const text = z.strictObject({ text: z.string().min(1).max(100_000) })
/** What a person wrote, in an answer: the id under which it is kept, and its salted hash. */
export const content = z.strictObject({ content: streamId, hash: z.string() })

/** A date as far as it is known. */
export const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('firm'), on: day, time: clockTime }),
  z.strictObject({ kind: z.literal('day'), on: day }),
  z.strictObject({ kind: z.literal('window'), from: day, to: day }),
  z.strictObject({ kind: z.literal('endOf'), month }),
  z.strictObject({ kind: z.literal('month'), month }),
  z.strictObject({
    kind: z.literal('quarter'),
    year: z.int().min(1000).max(9999),
    quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
])

const placeName = z.string().min(1).max(200)
/** A place as far as it is known. */
export const place = z.strictObject({
  country: placeName.optional(),
  city: placeName.optional(),
  venue: placeName.optional(),
  room: placeName.optional(),
  zone: zone.optional(),
})
export const mark = z.enum(['V', 'O', 'K', 'A'])

export const accessMark = z.enum(accessMarks)
/** What is restricted: by which mark, and the bodies on its distribution list. */
export const access = z.strictObject({ mark: accessMark, distribution: z.array(id).max(200) })

/** Where and when a session is to be held. */
export const announced = { opening: when, place, host: id.optional() }

/** acting: for a holder who is absent; adInterim: until the office has a holder. */
export const standing = z.enum(['acting', 'adInterim'])
/** Who acted: a person in an office of that day, as both were called then, how they stood in it, and for whom. */
export const signature = z.strictObject({
  person: id,
  office: id,
  body: id,
  name: inBoth.optional(),
  title: inBoth.optional(),
  standing: standing.optional(),
  for: z.strictObject({ person: id, name: inBoth.optional() }).optional(),
  byClaim: z.literal(true).optional(),
})
/** First and last instant that a date may turn out to be. */
export const span = z.strictObject({ from: instant, to: instant })
const reminders = z.array(z.strictObject({ level: z.string(), offset: z.number(), at: instant }))
export const deadline = z.strictObject({
  from: instant,
  to: instant,
  mark,
  article: z.string().optional(),
  onNonWorking: z.literal(true).optional(),
  on: day.optional(),
  reminders,
  /** All reminders of a body, where one of them would have fallen on a holiday of its own. */
  paused: z.record(id, reminders).optional(),
})
