import { actsOnCommissions, notNow, notTheirs, type ActRow } from './acts.js'
import { actsAtDesks } from './acts-at-desks.js'
import { actsElsewhere } from './acts-elsewhere.js'
import { actsOfErasing } from './acts-of-erasing.js'
import { actsOnDocuments, drafters } from './acts-on-documents.js'
import { actsOnMarked } from './acts-on-marked.js'
import { actsOnOffices } from './acts-on-offices.js'
import { actsOnSessions } from './acts-of-session.js'
import { outside, type ActorName, type Outside, type Verdict } from './actors.js'
import { moments, type Moment } from './moments.js'
import { reads, type ReadRow } from './reads.js'
import type { Says } from './says.js'

export const acts: readonly ActRow[] = [
  ...actsOnCommissions,
  ...actsOnOffices,
  ...actsOnSessions,
  ...actsOnMarked,
  ...actsOnDocuments,
  ...actsElsewhere,
  ...actsAtDesks,
  ...actsOfErasing,
]

const isOutside = (actor: ActorName): actor is Outside => actor in outside

/** The sentence on which a cell rests: the row's, or why somebody is outside. */
export const quoteOf = (row: Pick<ReadRow, 'says'>, actor: ActorName): Says =>
  isOutside(actor) ? outside[actor][1] : row.says

/** By the table: what this one is told who reads that. */
export function verdictOnReading(row: ReadRow, actor: ActorName): Verdict {
  if (row.to.includes(actor)) return '200'
  if (isOutside(actor)) return row.else?.[actor] ?? outside[actor][0]
  return row.else?.[actor] ?? row.closed ?? '403 read.notPermitted'
}

const isPast = (moment: Moment, from: Moment): boolean => moments.indexOf(moment) >= moments.indexOf(from)
export const stands = ({ since, until }: Pick<ReadRow, 'since' | 'until'>, moment: Moment): boolean =>
  (since === undefined || isPast(moment, since)) && (until === undefined || !isPast(moment, until))

/** By the table: what this one is told who would do that at this moment. */
export function verdictOnActing(row: ActRow, actor: ActorName, moment: Moment): Verdict {
  const isTheirs = row.by.includes(actor)
  const other = row.else?.[actor]
  if (!isTheirs && other === undefined) return closedTo(row, actor)
  if (row.over && isPast(moment, row.over[0])) return row.over[1]
  if (isTheirs) return row.fits.includes(moment) ? '200' : whyNot(row, moment)
  return other !== undefined && (row.elseAt?.includes(moment) ?? true) ? other : notNow
}

const whyNot = ({ because: [told, at] = [notNow, []] }: ActRow, moment: Moment): Verdict =>
  at.includes(moment) ? told : notNow

/** Administrators are not told that there is something of which they see no contents. */
function closedTo({ content, closed = notTheirs }: ActRow, actor: ActorName): Verdict {
  if (content && (actor === 'operator' || actor === 'administrator')) return '404 stream.unknown'
  return isOutside(actor) && actor !== 'operator' ? outside[actor][0] : closed
}

/** What has begun does not begin again, by whomever it was. */
const beginnings: Readonly<Record<string, readonly ActorName[]>> = {
  FoundCommission: ['administrator', 'operator'],
  RegisterDocument: drafters,
}

/** By the table: whether a resource says to this one that they may do that now, or that it is not theirs. */
export function verdictOnListing(resource: string, type: string, actor: ActorName, moment: Moment): Verdict {
  const path = `${(/^\w+\/\{\w+\}/.exec(resource) ?? [resource])[0]}/commands`
  const rows = acts.filter((row) => row.path === path && row.type === type)
  if (rows.length === 0)
    return beginnings[type] ? (beginnings[type].includes(actor) ? 'closed' : notTheirs) : 'in no row'
  const verdicts = rows.map((row) => verdictOnActing(row, actor, moment))
  if (verdicts.every((verdict) => verdict === notTheirs)) return notTheirs
  const isOpen = rows.some(({ open = [] }) => open.some(([who, when]) => who.includes(actor) && when.includes(moment)))
  return isOpen || verdicts.includes('200') ? 'allowed' : 'closed'
}

const routeOf = (method: string, path: string): string => {
  const [address = ''] = path.replaceAll(/\{\w+\}/g, '{id}').split('?')
  return `${method} ${address.startsWith('/') ? address : `/api/v1/${address}`}`
}

/** Every route that a row is about, and every act that is named in what is posted. */
export const listedRoutes = [
  ...reads.map(({ path, body }) => routeOf(body ? 'POST' : 'GET', path)),
  ...acts.map(({ path }) => routeOf('POST', path)),
]
export const listedCommands = acts.flatMap(({ path, type }) =>
  type === undefined ? [] : [`${routeOf('POST', path)} ${type}`],
)
