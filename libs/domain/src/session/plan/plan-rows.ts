import { dateInWords } from '../../procedure/derive.js'
import type { Told } from '../../procedure/derive.js'
import { dateOf, momentsOf, rowOf, tell, undatableRow } from '../../procedure/moment-row.js'
import type { MomentOf, PlanRow, Reckoning } from '../../procedure/moment-row.js'
import type { Procedure, Text } from '../../procedure/procedure.js'
import { Refusal } from '../../refusal.js'
import type { Anchors } from '../../time/moment.js'
import type { Instant, Span } from '../../time/when.js'
import type { FixedDate, OnDay } from './by-hand.js'
import { extendedRows } from './extended-rows.js'
import { withMinimum } from './minimum-row.js'
import { anchorsOf } from './plan.js'
import { stageRule } from '../stages/stage-rules.js'
import type { Session, StageState } from '../session.js'

/** A moment of a stage of a session: the date is the one on record, the derivation what the rules say today. */
export interface SessionPlanRow extends PlanRow {
  /** The round to which the date belongs, where it is not the first. */
  readonly round?: number
  /** Why no calendar can date it: the code of the refusal. */
  readonly undatable?: string
  /** What is reckoned today, where it is not what is on record. */
  readonly reckoned?: Pick<PlanRow, 'date' | 'from' | 'to' | 'at'>
  /** Why the record stays as it is: the stage is over, in a new round with a due of its own, or a person fixed the date. */
  readonly stays?: 'done' | 'round' | 'fixed'
  /** On whose authority, by whom and when the date was fixed by hand. */
  readonly fixed?: ByAuthority
  /** The body whose own date this is, and on whose authority it was extended; `asked`: what the body asked for. */
  readonly body?: string
  readonly extended?: ByAuthority & { readonly asked?: OnDay }
  /** A legal minimum: by when at the latest, whether it is broken, and on whose authority a departure was granted. */
  readonly minimum?: { readonly due: Span; readonly broken: boolean; readonly waived?: ByAuthority }
}
type ByAuthority = Pick<FixedDate, 'authority' | 'by' | 'at'>

/** How dates are told in a session: its bodies have names, and what lies in the past cannot be kept any more. */
export interface SessionReckoning extends Reckoning {
  readonly now: Instant
  readonly bodyName: (id: string) => Text
}

/** A round with dates of its own has one moment: the due that was counted from its beginning. */
const momentsIn = ({ id, ownDates }: StageState, procedure: Procedure): readonly MomentOf[] => {
  const stage = stageRule(procedure, id)
  return ownDates ? [{ stage, key: 'due', moment: procedure.newRound }] : momentsOf(stage)
}

const anchorsIn = (session: Session, { ownDates, openedAt }: StageState): Anchors => {
  const anchors = anchorsOf(session)
  return ownDates && openedAt !== undefined ? { ...anchors, reopening: openedAt } : anchors
}

/** What stands in the plan; `undefined`: a moment that is not recorded for itself. */
const recordedOf = (session: Session, { id }: StageState, { key, stage }: MomentOf): Span | null | undefined => {
  const plan = session.plan[id]
  if (!plan) return undefined
  if (key === 'opens') return plan.opens
  if (key === 'due') return plan.due
  const { closes, extended } = plan
  return closes === null || extended || stage.missed.then === 'wait' ? undefined : { from: closes, to: closes }
}

/** The date that a person gave to a moment, where the plan goes by it. */
const fixedOf = (session: Session, { id }: StageState, key: PlanRow['moment']): FixedDate | undefined =>
  session.plan[id]?.fixed?.includes(key)
    ? session.fixed.findLast(({ stage, moment }) => stage === id && moment === key)
    : undefined

const staying: Readonly<Record<'done' | 'round', Text>> = {
  done: { en: 'the stage is over, the date stays', ru: 'этап завершён, дата не меняется' },
  round: {
    en: 'not later than the due of the stage that sent it back',
    ru: 'не позднее срока этапа, с которого возвращено',
  },
}
const changed: Text = {
  en: 'the calendar or the time zones have changed since',
  ru: 'с тех пор изменился календарь или часовые пояса',
}
const noDate: Text = { en: 'no date', ru: 'без даты' }

const staysOf = ({ status, ownDates }: StageState): 'done' | 'round' | undefined =>
  status === 'closed' ? 'done' : ownDates && 'round'

const byHand = ({ authority }: ByAuthority): Text => ({
  en: `fixed by hand, on the authority of: ${authority}`,
  ru: `установлено вручную, основание: ${authority}`,
})

const recordInWords = (told: Told | null, why: Text, lang: keyof Text): string => {
  const date = told ? dateInWords(told, lang) : noDate[lang]
  return `; ${{ en: 'on record', ru: 'в графике' }[lang]}: ${date} (${why[lang]})`
}

/** Of the moment at which time ends a stage only the end is on record. */
const same = (a: PlanRow, b: Partial<PlanRow>): boolean =>
  (a.moment === 'latest' || (a.date ?? a.from ?? null) === (b.date ?? b.from ?? null)) &&
  (a.date ?? a.to ?? null) === (b.date ?? b.to ?? null) &&
  a.at === b.at

const noRecord = { date: null, at: null } as const

/** The row as reckoned, with the date on record where that is another one, or one that a person gave. */
const recorded = (
  row: SessionPlanRow,
  span: Span | null,
  { state, fixed }: { readonly state: StageState; readonly fixed: FixedDate | undefined },
  reckoning: Reckoning,
): SessionPlanRow => {
  const told = span && tell(span, row.zone, reckoning)
  const dates = told ? dateOf(told) : noRecord
  if (same(row, dates) && !fixed) return row
  const { date, from, to, at, waitsFor: _, ...rest } = row
  const stays = fixed ? 'fixed' : staysOf(state)
  const why = fixed ? byHand(fixed) : stays === 'done' || stays === 'round' ? staying[stays] : changed
  return {
    ...rest,
    ...dates,
    derivation: rest.derivation + recordInWords(told, why, reckoning.lang),
    ...(from === undefined ? { reckoned: { date: date ?? null, at } } : { reckoned: { from, to, at } }),
    ...(stays && { stays }),
    ...(fixed && { fixed: { authority: fixed.authority, by: fixed.by, at: fixed.at } }),
  }
}

const reckonedRow = (one: MomentOf, procedure: Procedure, anchors: Anchors, reckoning: Reckoning): SessionPlanRow => {
  try {
    return rowOf(one, procedure, anchors, reckoning)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      ...undatableRow(one, procedure, anchors, error.text, reckoning),
      undatable: error.code,
    }
  }
}

/** The moments of one stage of a session, and the own dates of bodies that may answer later. */
export const stageRows = (
  session: Session,
  state: StageState,
  procedure: Procedure,
  reckoning: SessionReckoning,
): readonly SessionPlanRow[] => {
  const anchors = anchorsIn(session, state)
  const { id, round } = state
  return momentsIn(state, procedure).flatMap((one) => {
    const reckoned = reckonedRow(one, procedure, anchors, reckoning)
    const row = { ...reckoned, stage: id, ...(round > 1 && { round }) }
    const span = recordedOf(session, state, one)
    const fixed = fixedOf(session, state, one.key)
    const dated = span === undefined ? row : recorded(row, span, { state, fixed }, reckoning)
    const told = withMinimum(dated, session, procedure, reckoning)
    return one.key === 'due' ? [told, ...extendedRows(session, state, told, reckoning)] : [told]
  })
}
