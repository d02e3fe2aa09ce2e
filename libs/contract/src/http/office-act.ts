import { z } from 'zod'
import { role } from './founding.js'
import { day, id, inBoth, instant, line, signature, standing } from './values.js'

const meant = { office: id, person: id, from: day.optional() }

const claim = { issuer: line, claim: id, value: line, office: id }
/** Together they are a key. */
const short = line.max(256)
export const mappedClaim = z.object({ ...claim, authority: line, by: signature, at: instant })

/** What persons ask about offices and who holds them. */
export const officeActs = [
  z.strictObject({
    type: z.literal('BeginTerm'),
    office: id,
    person: id.optional(),
    name: inBoth.optional(),
    from: day,
    to: day.optional(),
    standing: standing.optional(),
    authority: line,
    source: line.optional(),
  }),
  z.strictObject({ type: z.literal('ConfirmTerm'), ...meant }),
  z.strictObject({ type: z.literal('EndTerm'), ...meant, on: day, authority: line }),
  z.strictObject({
    type: z.literal('EstablishOffice'),
    office: id,
    body: id,
    role,
    title: inBoth,
    authority: line,
  }),
  z.strictObject({ type: z.literal('RetitleOffice'), office: id, was: inBoth, title: inBoth, authority: line }),
  z.strictObject({ type: z.literal('MapClaim'), ...claim, issuer: short, value: short, authority: line }),
  z.strictObject({ type: z.literal('UnmapClaim'), ...claim, authority: line }),
  z.strictObject({ type: z.literal('NamePerson'), person: id, name: inBoth, authority: line }),
] as const
