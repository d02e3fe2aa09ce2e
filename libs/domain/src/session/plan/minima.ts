import { own } from '../../own.js'
import type { Procedure, Stage } from '../../procedure/procedure.js'
import type { Context } from '../../rule.js'
import type { Anchors, Moment, Resolve } from '../../time/moment.js'
import { orUnknown } from '../../time/or-unknown.js'
import type { Instant, Span } from '../../time/when.js'
import { stageMoments, type StageMoment } from './by-hand.js'
import { freeAt } from './squeezed.js'
import type { SessionEvent } from '../events.js'
import { refuse, type Reason } from '../refusals.js'
import type { Session, StagePlan, StageState, Waiver } from '../session.js'
import { isCalledOff, stageRule } from '../stages/stage-rules.js'

/** A legal minimum: what must have been done so long before the opening, and whether it was, or still can be. */
export interface Minimum {
  readonly stage: string
  readonly moment: StageMoment
  /** Where the rules put it; broken when it is not kept by the later end. */
  readonly due: Span
  readonly article?: string
  readonly broken: boolean
  /** By how many milliseconds; 0: it is kept. */
  readonly shortBy: number
  /** A departure from the rules has been granted. */
  readonly waived: boolean
}

type Broken = Omit<Minimum, 'shortBy'>

/** The rule says "must", and counts back from the opening. */
export const isMinimum = (moment: Moment | undefined): boolean =>
  moment?.must === true && moment.anchor === 'opening' && moment.offset < 0

/** Nothing is departed from where no stage of the session has one. */
export const noMinimum = ({ stages }: Session, procedure: Procedure): Reason | undefined => {
  const has = (stage: Stage) => stageMoments.some((key) => isMinimum(stage[key]))
  return Object.keys(stages).some((id) => has(stageRule(procedure, id))) ? undefined : 'minimumUnknown'
}

/** Where the rules put the minima of a stage, whatever was fixed or extended by hand; what cannot be dated is none. */
export const minimaOf = (stage: Stage, anchors: Anchors, resolve: Resolve): Pick<StagePlan, 'must'> => {
  const found = stageMoments.flatMap((key) => {
    const moment = stage[key]
    const span = moment && isMinimum(moment) ? orUnknown(resolve)(moment, anchors) : null
    return span ? [[key, { from: span.from, to: span.to }] as const] : []
  })
  return found.length > 0 ? { must: Object.fromEntries(found) } : {}
}

/** The rules set a minimum there. `pointer`: to what names it. */
export const checkWaivable = (
  { stages }: Session,
  { stage, moment }: Pick<Waiver, 'stage' | 'moment'>,
  procedure: Procedure,
  pointer = '',
): void => {
  if (!own(stages, stage)) refuse.stageUnknown({ stage, pointer: `${pointer}/stage` })
  const rule = stageRule(procedure, stage)
  const { article } = rule
  if (!isMinimum(rule[moment])) refuse.minimumUnknown({ stage, moment, pointer: `${pointer}/moment`, article })
}

/** When a stage was answered: closed by its gate it was closed a moment later. */
const doneAt = ({ answers, because, closedAt }: StageState): Instant | undefined => {
  const given = Object.values(answers).map(({ at }) => at)
  return because === 'gate' && given.length > 0 ? Math.max(...given) : closedAt
}

/** When it was done, or else will be by the plan: not before now, nor before those stages are over that come first. */
const keptAt = (
  session: Session,
  stage: StageState,
  moment: StageMoment,
  procedure: Procedure,
  at: Instant,
): Instant => {
  const plan = session.plan[stage.id]
  const first = stage.status === 'waiting' ? freeAt(session, stage.id, procedure, at) : at
  if (moment === 'opens') return stage.openedAt ?? Math.max(first, plan?.opens?.to ?? at)
  const done = stage.status === 'closed' ? doneAt(stage) : undefined
  const ends = Object.values(plan?.extended ?? {}).map(({ to }) => to)
  const last = moment === 'latest' ? (plan?.closes ?? plan?.latest) : plan?.due?.to
  return done ?? Math.max(first, last ?? at, ...ends)
}

/** The departure that stands for a minimum: one not used yet, or used for this very one. */
export const waiverOf = (
  { waivers }: Pick<Session, 'waivers'>,
  { stage, moment, due }: Pick<Minimum, 'stage' | 'moment' | 'due'>,
): Waiver | undefined =>
  waivers.findLast((one) => one.stage === stage && one.moment === moment && (one.used ?? due.to) === due.to)

/** Every legal minimum of a session as it stands at that instant. */
export const minima = (session: Session, procedure: Procedure, at: Instant): readonly Minimum[] =>
  Object.values(session.stages).flatMap((stage) => {
    if (isCalledOff(stage) || stage.because === 'outside') return []
    const { id } = stage
    const plan = session.plan[id]
    const rule = stageRule(procedure, id)
    return stageMoments.flatMap((moment): readonly Minimum[] => {
      const due = plan?.must?.[moment]
      if (!due) return []
      const article = rule[moment]?.article ?? rule.article
      const shortBy = Math.max(0, keptAt(session, stage, moment, procedure, at) - due.to)
      const waived = waiverOf(session, { stage: id, moment, due }) !== undefined
      return [{ stage: id, moment, due, ...(article && { article }), broken: shortBy > 0, shortBy, waived }]
    })
  })

/**
 * The minima that these events break, or break further than they were broken before. Waived: by a departure that no act
 * before has used.
 */
export const newlyBroken = (
  before: Session,
  after: Session,
  procedure: Procedure,
  at: Instant,
  was: Procedure = procedure,
): readonly Broken[] => {
  const already = minima(before, was, at)
  const waivers = after.waivers.filter((waiver) => waiver.used === undefined || !before.waivers.includes(waiver))
  return minima(after, procedure, at).flatMap(({ shortBy, ...minimum }) => {
    const known = already.find(({ stage, moment }) => stage === minimum.stage && moment === minimum.moment)
    if (shortBy <= (known?.shortBy ?? 0)) return []
    return [{ ...minimum, waived: waiverOf({ waivers }, minimum) !== undefined }]
  })
}

/** The same of an act under the rules that its session was under and is under now. */
export const brokenBy = (before: Session, after: Session, { procedure, pinned, at }: Context) =>
  newlyBroken(before, after, procedure, at, pinned ?? procedure)

/**
 * An act that moves dates breaks no minimum, and none further, without a departure from the rules, which is used by it;
 * an act that is only tried tells which it would break. Refusal: `minimum.broken` with the list.
 */
export const checkMinima = (broken: readonly Broken[], { trying }: Context): void => {
  const minima = broken.filter(({ waived }) => !waived)
  const [first] = minima
  if (first && !trying) refuse.minimumBroken({ minima, article: first.article })
}

/** The plan drawn by these events says which of the departures granted to the session it rests on. */
export const usingDepartures = (
  events: readonly SessionEvent[],
  broken: readonly Broken[],
  session: Session,
): readonly SessionEvent[] => {
  const waivers = session.waivers.filter(({ used }) => used === undefined)
  const departures = broken.flatMap((minimum) => {
    const granted = waiverOf({ waivers }, minimum)
    const { stage, moment, due } = minimum
    return granted ? [{ stage, moment, due: due.to, authority: granted.authority }] : []
  })
  if (departures.length === 0) return events
  return events.map((event) => (event.type === 'PlanDrawn' ? { ...event, departures } : event))
}
