import { dayIn } from '@plenary/calendar'
import type { Instant, Session, Text, Zone } from '@plenary/domain'
import { table } from '../table.js'
import { differing, heads, stands, type Stands } from './words.js'

/** A stage in one of the two sessions: dates of its plan, and how far it is. */
interface Standing extends Stands {
  readonly opens: Instant | null
  readonly due: Instant | null
  readonly closes: Instant | null
}
/** `was`: as the session stands that was copied; `is`: as the copy stood in the end; `null`: it has no such stage. */
export interface Compared {
  readonly stage: string
  readonly was: Standing | null
  readonly is: Standing | null
  /** Reminders that went out in the rehearsal. */
  readonly reminded: number
  /** In its dates, or that it is there at all. */
  readonly differs: boolean
}

const standing = ({ stages, plan }: Session, id: string): Standing | null => {
  const stage = stages[id]
  if (!stage) return null
  const { opens, due, closes } = plan[id] ?? {}
  const dates = { opens: opens?.from ?? null, due: due?.to ?? null, closes: closes ?? null }
  return { status: stage.status, because: stage.because ?? null, ...dates }
}

const remindedOf = ({ reminded }: Session, stage: string): number =>
  Object.entries(reminded).reduce((sum, [duty, sent]) => (duty.startsWith(`${stage}/`) ? sum + sent.length : sum), 0)

const dates = (one: Standing | null) => one && [one.opens, one.due, one.closes].join()

/** Every stage of either, in the order of the copy's rules. */
export const compared = (original: Session, copy: Session): readonly Compared[] => {
  const stages = new Set([...Object.keys(copy.stages), ...Object.keys(original.stages)])
  return [...stages].map((stage) => {
    const [was, is] = [standing(original, stage), standing(copy, stage)]
    const reminded = remindedOf(copy, stage) - remindedOf(original, stage)
    return { stage, was, is, reminded, differs: dates(was) !== dates(is) }
  })
}

/** How it is told: in days at the seat, stages by their titles. */
export interface ToldBy {
  readonly zone: Zone
  readonly titled: (stage: string) => Text
  readonly lang: keyof Text
}

/** The same for a reader. */
export const comparedLines = (rows: readonly Compared[], { zone, titled, lang }: ToldBy): string[] => {
  const day = (at: Instant | null | undefined) => (typeof at === 'number' ? dayIn(at, zone) : '-')
  const lines = rows.map(({ stage, was, is, reminded, differs }) => [
    ...[titled(stage)[lang], day(was?.opens), day(was?.due), stands(was)[lang]],
    ...[day(is?.opens), day(is?.due), stands(is)[lang], String(reminded), differs ? differing[lang] : ''],
  ])
  return table([heads[lang], ...lines])
}
