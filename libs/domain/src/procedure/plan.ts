import { pointing, Refusal } from '../refusal.js'
import type { Anchor, Anchors, Mark, Moment, Resolve, Resolved } from '../time/moment.js'
import type { Clock, Day, Instant, Zone } from '../time/when.js'
import { awaited, derive } from './derive.js'
import type { Told } from './derive.js'
import type { Procedure, Stage, StageKind, Text, Who } from './procedure.js'

const moments = ['opens', 'due', 'latest'] as const

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

export interface Reckoning {
  readonly resolve: Resolve
  readonly clockOf: (at: Instant, zone: Zone) => Clock
  /** A calendar that knows the week-ends of every year and nothing more. */
  readonly weekEnds: string
  readonly lang: keyof Text
}

const countsWorkingDays = ({ unit, nonWorking = 'stay' }: Moment): boolean => unit === 'wd' || nonWorking !== 'stay'

interface Reckoned {
  readonly found: Resolved | null
  /** Whether the calendar has a table for it: only working days cannot be counted without one. */
  readonly tabled: boolean
}

const reckoned = (moment: Moment, anchors: Anchors, { resolve, weekEnds }: Reckoning): Reckoned => {
  try {
    return { found: resolve(moment, anchors), tabled: true }
  } catch (error) {
    const isTableMissing = error instanceof Refusal && error.code === 'calendar.missingYear'
    if (!isTableMissing || countsWorkingDays(moment)) throw error
    return { found: resolve(moment, { ...anchors, calendar: weekEnds }), tabled: false }
  }
}

const told = ({ from, to, on, zone }: Resolved, { clockOf }: Reckoning): Told => {
  const at = clockOf(from, zone)
  return { ...on, at: clockOf(to, zone) === at ? at : null, zone }
}

/** The article of a stage is no reason for a number that is only assumed; what was read has at least its source. */
const articleOf = (moment: Moment, stage: Stage, { source }: Procedure): string | null => {
  if (moment.article !== undefined) return moment.article
  return moment.mark === 'A' ? null : (stage.article ?? (moment.mark === 'V' ? source : null))
}

/** When the anchor itself is, told where it happens. */
const anchorOf = ({ anchor }: Moment, anchors: Anchors, reckoning: Reckoning): Told | null => {
  const zone = anchor === 'opening' || anchor === 'closing' ? 'venue' : 'seat'
  const { found } = reckoned({ anchor, offset: 0, unit: 'h', zone, mark: 'V' }, anchors, reckoning)
  return found && told(found, reckoning)
}

const dateOf = (falls: Told | null, { anchor }: Moment): Pick<PlanRow, 'date' | 'waitsFor' | 'from' | 'to' | 'at'> => {
  if (!falls) return { date: null, waitsFor: awaited(anchor), at: null }
  const { from, to, at } = falls
  return from === to ? { date: from, at } : { from, to, at }
}

const rowOf = (
  { stage, key, moment }: { stage: Stage; key: PlanRow['moment']; moment: Moment },
  procedure: Procedure,
  anchors: Anchors,
  reckoning: Reckoning,
): PlanRow => {
  const { found, tabled } = reckoned(moment, anchors, reckoning)
  const falls = found && told(found, reckoning)
  const anchor = anchorOf(moment, anchors, reckoning)
  const article = articleOf(moment, stage, procedure)
  const working = tabled ? !found?.onNonWorking : null
  const dates = falls && anchor && { dates: { anchor, falls } }
  return {
    stage: stage.id,
    moment: key,
    kind: stage.kind,
    who: stage.who,
    ...dateOf(falls, moment),
    zone: anchors.zones[moment.zone ?? 'seat'],
    derivation: derive({ moment, article, calendar: anchors.calendar, working, ...dates }, reckoning.lang),
    mark: moment.mark,
    article,
  }
}

/**
 * Every moment of these rules against these anchors, in the order of the stages.
 * Refusals: `calendar.missingYear` where working days must be counted without a table; `zone.unknown`.
 */
export const planRows = (procedure: Procedure, anchors: Anchors, reckoning: Reckoning): readonly PlanRow[] =>
  procedure.stages.flatMap((stage) =>
    moments.flatMap((key) => {
      const moment = stage[key]
      const row = moment && (() => rowOf({ stage, key, moment }, procedure, anchors, reckoning))
      return row ? [pointing(row, () => ({ stage: stage.id, moment: key }), moment.article ?? stage.article)] : []
    }),
  )
