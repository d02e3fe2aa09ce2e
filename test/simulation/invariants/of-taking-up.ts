import type { Session, StagePlan, StageState } from '@plenary/domain'
import type { Life } from '../life.js'
import { each, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, same, type DeedOf } from './of-life.js'

/** What was done to each session, one after another, from its convening on. */
const bySession = (life: Life) => Object.values(Object.groupBy(deedsOf(life, 'session'), ({ ref }) => ref.id))

/** Each stage as it opened: by which closing, and when persons last gave it other dates while it waited. */
const openings = (life: Life) =>
  bySession(life).flatMap((deeds = []) => {
    const dated = new Map<string, number>()
    return deeds.flatMap((deed) => {
      const { before, after, actor, at } = deed
      if (before && actor.kind === 'person') for (const id of redated(before, after, at)) dated.set(id, at)
      return broughtBy(deed, 'StageOpened').map(({ stage, at: openedAt }) => ({
        stage,
        openedAt,
        closes: before?.plan[stage]?.closes ?? Infinity,
        since: dated.get(stage) ?? after.convenedAt,
      }))
    })
  })
const redated = ({ plan }: Session, after: Session, at: number): readonly string[] =>
  Object.keys(after.stages).filter((id) => {
    const [was, is] = [datesOf(plan[id]), datesOf(after.plan[id])]
    const overByTime = was.closes === is.closes && (is.closes ?? Infinity) <= at
    return after.stages[id]?.status === 'waiting' && !overByTime && !same(was, is)
  })
/** When it opens, is due and closes; not by which article, nor with which reminders. */
const datesOf = (plan: StagePlan | undefined) => ({
  opens: plan?.opens && [plan.opens.from, plan.opens.to],
  due: plan?.due && [plan.due.from, plan.due.to],
  closes: plan?.closes ?? null,
})

/** Each stage that time ended: at which closing, and when persons last put it there while the stage was open. */
const ends = (life: Life) =>
  bySession(life).flatMap((deeds = []) => {
    const dated = new Map<string, number>()
    return deeds.flatMap((deed) => {
      const { before, after, actor, at } = deed
      if (before && actor.kind === 'person') for (const id of closingElse(before, after)) dated.set(id, at)
      const ended = broughtBy(deed, 'StageClosed').filter(({ because }) => because === 'time')
      return ended.map(({ stage }) => ({
        stage,
        closes: before?.plan[stage]?.closes ?? Infinity,
        since: dated.get(stage) ?? -Infinity,
      }))
    })
  })
const closingElse = ({ plan, sitting }: Session, after: Session): readonly string[] =>
  Object.keys(after.stages).filter((id) => {
    const prepares = sitting === undefined || sitting.status === 'summoned'
    return prepares && after.stages[id]?.status === 'open' && plan[id]?.closes !== after.plan[id]?.closes
  })

interface Away {
  readonly stage: StageState
  readonly session: Session
}
/** Each stage that the mode ended, with the act after which the rules have it again, as the session meets then. */
const returns = (life: Life) =>
  bySession(life).flatMap((deeds = []) => {
    const away = new Map<string, Away>()
    return deeds.flatMap((deed) => {
      const found = broughtBy(deed, 'StageTakenUp').flatMap(({ stage }) => {
        const was = away.get(stage)
        return was ? [{ was, is: deed.after.stages[stage], after: deed.after }] : []
      })
      for (const left of leaving(deed)) away.set(left.stage.id, left)
      return found
    })
  })
const leaving = (deed: DeedOf<'session'>): readonly Away[] => {
  const { before } = deed
  return broughtBy(deed, 'StageClosed').flatMap(({ stage, because }) => {
    const was = before?.stages[stage]
    return before && was && because === 'mode' ? [{ stage: was, session: before }] : []
  })
}

/** Without when it was dated: by the act that takes it up; and without what there may be more of. */
const standing = ({ datedAt: _, answers: __, asked: ___, ...stage }: StageState) => stage
const keepsAsked = ({ asked: was }: StageState, { asked: is }: StageState): boolean =>
  was.every((one) => is.some((other) => same(one, other)))
const keepsAnswers = ({ answers: was }: StageState, { answers: is }: StageState): boolean =>
  Object.entries(was).every(([key, answer]) => same(is[key], answer))
const granted = ({ extensions, askedExtensions }: Session, { id, round }: StageState) =>
  [...extensions, ...askedExtensions].filter((one) => one.stage === id && one.round === round).map((one) => one.body)

/** Whether its session has moved since that stage was called off. */
const movedSince = (life: Life, { ref, at }: DeedOf<'session'>, stage: StageState | undefined): boolean =>
  deedsOf(life, 'session').some((deed) => {
    const isMeanwhile = deed.ref.id === ref.id && deed.at >= (stage?.closedAt ?? Infinity) && deed.at <= at
    return isMeanwhile && !same(deed.before?.opening, deed.after.opening)
  })

/** Stages that end otherwise than by their dates, and go on. */
export const ofTakingUp: Invariants = {
  'no act opens a stage whose time was over when the act was done': (life) =>
    each(
      openings(life),
      ({ closes, openedAt, since }) => closes > since && openedAt >= since,
      ({ stage }) => stage,
    ),
  'nobody misses anything by an act': (life) =>
    each(
      ends(life),
      ({ closes, since }) => closes > since,
      ({ stage }) => stage,
    ),
  'mode away and back loses nothing': (life) =>
    each(
      returns(life),
      ({ was, is, after }) =>
        is !== undefined &&
        same(standing(is), standing(was.stage)) &&
        keepsAnswers(was.stage, is) &&
        keepsAsked(was.stage, is) &&
        granted(was.session, was.stage).every((body) => granted(after, is).includes(body)),
      ({ was }) => was.stage.id,
    ),
  'a change of mode ends what does not apply to it, and nothing whose time lies ahead': (life) =>
    each(
      deedsOf(life, 'session')
        .filter(({ events }) => events.some(({ type }) => type === 'ModeChanged'))
        .flatMap((deed) => {
          const { stages } = life.world.procedureOf(deed.ref, deed.after) ?? { stages: [] }
          return Object.values(deed.after.stages).map((stage) => {
            const rule = stages.find(({ id }) => id === stage.id.split('/')[0])
            return { stage, deed, applies: !rule?.notIn?.modes.includes(deed.after.mode) }
          })
        }),
      ({ stage, applies, deed }) => {
        const { before, after, at } = deed
        if (!applies) return stage.status === 'closed'
        const isBack = before?.stages[stage.id]?.because === 'mode' && stage.because === 'overtaken'
        // What was dated otherwise meanwhile keeps the dates that it had.
        const isOver =
          (after.plan[stage.id]?.closes ?? Infinity) <= at || movedSince(life, deed, before?.stages[stage.id])
        return stage.because !== 'mode' && (!isBack || isOver)
      },
      ({ stage }) => stage.id,
    ),
}
