import { Refusal } from '../refusal.js'
import type { AboutDay } from '../time/calendar.js'
import { countedBy, type CountedBy } from '../time/counted-by.js'
import type { Anchor, Anchors, Mark, Moment, Resolve, Resolved } from '../time/moment.js'
import type { Clock, Day, Instant, Span, Zone } from '../time/when.js'
import { citationOf } from './citation.js'
import { awaited, derive, undatable } from './derive.js'
import type { DayTold, Derivation, Told } from './derive.js'
import type { Procedure, Stage, StageKind, Text, Who } from './procedure.js'

export const moments = ['opens', 'due', 'latest'] as const

/** One moment of a stage on a date: a day, a range of days, or `date: null` with what it waits for. */
export interface PlanRow {
  readonly stage: string
  readonly moment: (typeof moments)[number]
  readonly kind: StageKind
  readonly who: readonly Who[]
  readonly date?: Day | null
  /** The anchor that is not known yet. */
  readonly waitsFor?: Anchor
  readonly from?: Day
  readonly to?: Day
  /** `null`: the hour is not known. */
  readonly at: Clock | null
  readonly zone: Zone
  readonly derivation: string
  readonly mark: Mark
  readonly article: string | null
}

/** How instants are told on the clocks of a zone, and in which language. */
export interface Telling {
  readonly dayIn: (at: Instant, zone: Zone) => Day
  readonly clockOf: (at: Instant, zone: Zone) => Clock
  /** The city by which the clocks of a zone are told. */
  readonly cityOf: (zone: Zone) => Text
  readonly lang: keyof Text
}
export interface Reckoning extends Telling {
  readonly resolve: Resolve
  /** What a calendar says of a day. */
  readonly aboutDay: (calendar: string, day: Day) => AboutDay
  /** What the calendar is called in which a moment is counted. */
  readonly calendarName: (by: CountedBy) => Text
  /** A calendar that knows the week-ends of every year and nothing more; absent: a year without a table is refused. */
  readonly weekEnds?: string
}

const countsWorkingDays = ({ unit, nonWorking = 'stay' }: Moment): boolean => unit === 'wd' || nonWorking !== 'stay'

const reckoned = (moment: Moment, anchors: Anchors, { resolve, weekEnds }: Reckoning): Resolved | null => {
  try {
    return resolve(moment, anchors)
  } catch (error) {
    const isTableMissing = error instanceof Refusal && error.code === 'calendar.missingYear'
    if (weekEnds === undefined || !isTableMissing || countsWorkingDays(moment)) throw error
    const { calendar: _, ...bare } = moment
    return resolve(bare, { ...anchors, calendar: weekEnds })
  }
}

/** Instants as the clocks of a zone show them. */
export const tell = ({ from, to }: Span, zone: Zone, { dayIn, clockOf, cityOf }: Omit<Telling, 'lang'>): Told => {
  const at = clockOf(from, zone)
  const days = { from: dayIn(from, zone), to: dayIn(to, zone) }
  return { ...days, at: clockOf(to, zone) === at ? at : null, city: cityOf(zone) }
}

/** The article of a stage is no reason for a number that is only assumed; what was read has at least its source. */
const articleOf = (moment: Moment, stage: Stage, { source }: Procedure): string | null => {
  if (moment.article !== undefined) return moment.article
  return moment.mark === 'A' ? null : (stage.article ?? (moment.mark === 'V' ? source : null))
}

/** When the anchor itself is, told where it happens. */
const anchorOf = ({ anchor }: Moment, anchors: Anchors, reckoning: Reckoning): Told | null => {
  const zone = anchor === 'opening' || anchor === 'closing' ? 'venue' : 'seat'
  const found = reckoned({ anchor, offset: 0, unit: 'h', zone, mark: 'V' }, anchors, reckoning)
  return found && tell(found, found.zone, reckoning)
}

/** What the calendar says of the day; of a range, of the first of its ends that is no plain working day. */
const dayOf = ({ from, to }: Told, calendar: string, { aboutDay }: Reckoning): DayTold => {
  const first = aboutDay(calendar, from)
  return first.kind === 'working' ? { on: to, ...aboutDay(calendar, to) } : { on: from, ...first }
}

const hour = 3_600_000

/** Where the clocks of the day are put forward over the hour of the rule, or back to it; of one day only. */
const oddClock = ({ time }: Moment, { from, zone }: Resolved, falls: Told, { clockOf }: Reckoning) => {
  if (time === undefined || falls.at === null || falls.from !== falls.to) return {}
  if (falls.at !== time) return { clock: 'skipped' } as const
  return clockOf(from + hour, zone) === time ? ({ clock: 'twice' } as const) : {}
}

/** The columns of a date. */
export const dateOf = (falls: Told): Pick<PlanRow, 'date' | 'from' | 'to' | 'at'> => {
  const { from, to, at } = falls
  return from === to ? { date: from, at } : { from, to, at }
}

const titleOf = ({ anchor }: Moment, { stages }: Procedure): Text | undefined =>
  stages.find(({ id }) => anchor === `stage:${id}`)?.title

/** A moment of a stage, by its rule. */
export interface MomentOf {
  readonly stage: Stage
  readonly key: PlanRow['moment']
  readonly moment: Moment
}
export const momentsOf = (stage: Stage): readonly MomentOf[] =>
  moments.flatMap((key) => {
    const moment = stage[key]
    return moment ? [{ stage, key, moment }] : []
  })

const derivationOf = (
  { stage, moment }: MomentOf,
  procedure: Procedure,
  anchors: Anchors,
  calendarName: Reckoning['calendarName'],
): Derivation => {
  const article = articleOf(moment, stage, procedure)
  return {
    moment,
    article: article === null ? null : citationOf(article, procedure),
    calendar: calendarName(countedBy(moment, anchors)),
    title: titleOf(moment, procedure),
  }
}

const columns = ({ stage, key, moment }: MomentOf, procedure: Procedure, { zones }: Anchors) => {
  const { id, kind, who } = stage
  const article = articleOf(moment, stage, procedure)
  return { stage: id, moment: key, kind, who, zone: zones[moment.zone ?? 'seat'], mark: moment.mark, article }
}

/** The row of a moment as it is reckoned today. Refusals: `calendar.…`, `zone.unknown`. */
export const rowOf = (one: MomentOf, procedure: Procedure, anchors: Anchors, reckoning: Reckoning): PlanRow => {
  const { moment } = one
  const found = reckoned(moment, anchors, reckoning)
  const falls = found && tell(found, found.zone, reckoning)
  const anchor = anchorOf(moment, anchors, reckoning)
  const derivation = derivationOf(one, procedure, anchors, reckoning.calendarName)
  const dates = falls &&
    anchor && {
      dates: {
        ...{ anchor, falls, day: dayOf(falls, countedBy(moment, anchors).calendar, reckoning) },
        ...oddClock(moment, found, falls, reckoning),
      },
    }
  return {
    ...columns(one, procedure, anchors),
    ...(falls ? dateOf(falls) : { date: null, waitsFor: awaited(moment.anchor), at: null }),
    derivation: derive({ ...derivation, ...dates }, reckoning.lang),
  }
}

/** The row of a moment that no calendar can date: it says why. */
export const undatableRow = (
  one: MomentOf,
  procedure: Procedure,
  anchors: Anchors,
  refused: Text,
  { calendarName, lang }: Pick<Reckoning, 'calendarName' | 'lang'>,
) => {
  const derivation = derivationOf(one, procedure, anchors, calendarName)
  return {
    ...columns(one, procedure, anchors),
    date: null,
    at: null,
    derivation: undatable(derivation, refused, lang),
  }
}
