import { z } from 'zod'
import { event, resource } from './act.js'
import { form } from './commission-act.js'
import { mappedClaim } from './office-act.js'
import { members, office, person, term } from './founding.js'
import {
  cities,
  count,
  day,
  id,
  inBoth,
  instant,
  line,
  mark,
  ordinal,
  place,
  signature,
  standing,
  streamId,
  title,
  when,
} from './values.js'

const pinned = z.object({ id, hash: z.string() })
const sessionStatus = z.enum(['convened', 'postponed', 'held', 'closed', 'cancelled'])

export const commissionInBrief = z.object({ id: streamId, name: inBoth, rehearsal: z.boolean() })
export const commissionView = z.object({
  ...resource,
  ...members,
  /** Of its seat and of its bodies. */
  cities,
  /** `holders`: who stands in it today, whoever acts last; `mark`: of their term. */
  offices: z.array(
    office.extend({
      holders: z.array(
        z.object({ person: id, name: person.shape.name, standing: standing.optional(), until: day.optional(), mark }),
      ),
    }),
  ),
  /** Of the bodies whose claims the reader may map or take back; to who audits those of the circle. */
  claims: z.array(mappedClaim),
  /** Terms that one person has entered and another is to confirm. */
  enteredTerms: z.array(term.extend({ by: signature, at: instant })),
  /** With what it was founded. */
  procedure: pinned,
  /** Editions proposed since; `inForce`: whose sessions convened at `since` or later keep to it. */
  procedures: z.array(
    z.object({
      ...pinned.shape,
      by: signature,
      at: instant,
      inForce: z.object({ from: day, since: instant, authority: line, by: signature, at: instant }).optional(),
    }),
  ),
  foundedAt: instant,
  /** Calendars that have no table for years in which dates will be counted before long. */
  warnings: z.array(z.object({ calendar: id, years: z.array(z.int()) })),
  /** Since it was restored from a backup taken then, so many notices have not reached their holders. */
  noticesHeld: z.object({ since: instant, takenAt: instant.optional(), count }).optional(),
  instructions: z.array(
    z.object({
      id,
      title,
      body: id,
      on: day.optional(),
      subject: id.optional(),
      source: line,
      mark,
      registeredAt: instant,
    }),
  ),
  sessions: z.array(
    z.object({
      id: streamId,
      ordinal,
      status: sessionStatus,
      opening: when,
      closedAt: instant.optional(),
      /** Instructions of superior bodies that are items of its agenda. */
      instructions: z.array(id).optional(),
    }),
  ),
})
/** An edition of rules with all that it inherits. */
export const procedureView = z.object({
  hash: z.string(),
  procedure: z.looseObject({ id, title: inBoth, source: line }),
})
/** What the second edition says otherwise; `null` stands on the side that does not say it. */
export const procedureDifferences = z.object({
  from: pinned,
  to: pinned,
  changes: z.array(z.object({ pointer: z.string(), was: z.unknown(), is: z.unknown() })),
})
export const sessionInBrief = z.object({
  id: streamId,
  commission: streamId,
  ordinal,
  form,
  status: sessionStatus,
  opening: when,
  opensFrom: instant.nullable(),
  opensTo: instant.nullable(),
  place,
})
/** The commission's time. `quiet`: nothing is on its way and no conductor has anything to do. */
export const clockView = z.object({
  now: instant,
  rehearsal: z.boolean(),
  target: instant.nullable(),
  nextDue: instant.nullable(),
  quiet: z.boolean(),
})

/** A decision as the register lists it. */
export const registered = z.object({
  id: streamId,
  session: streamId,
  item: z.string(),
  number: z.string(),
  title,
  adoptedAt: instant,
  status: z.string(),
})
/** A clause under control: how old it is, how often it was carried over, who owes reports on it. */
export const followedUp = z.object({
  decision: streamId,
  number: z.string(),
  clause: id,
  session: streamId,
  adoptedAt: instant,
  ageInDays: count,
  state: z.string(),
  control: z.string(),
  carried: count,
  dueAt: instant.nullable(),
  assigned: z.array(z.object({ body: id, reports: count, reportedAt: instant.nullable() })),
})
/** An entry of the journal. `payload` is the text that the hash is made of. */
export const journalEntry = z.object({
  seq: z.int(),
  at: instant,
  stream: streamId,
  kind: z.string(),
  version: z.int(),
  type: z.string(),
  /** Who, in which office, for whom; `time` and the `engine` are nobody. */
  by: z.looseObject({ kind: z.enum(['person', 'time', 'engine']) }),
  /** On what basis, where the act says so. */
  authority: z.string().optional(),
  /** Old and new in what the act is about, by JSON pointer; that by which it begins changes nothing. */
  changes: z.array(z.object({ pointer: z.string(), was: z.unknown(), is: z.unknown() })).optional(),
  event,
  payload: z.string(),
  hash: z.string(),
})
