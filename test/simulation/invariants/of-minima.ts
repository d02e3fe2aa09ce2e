import type { Procedure, Session, StageState } from '@plenary/domain'
import type { Life } from '../life.js'
import { each, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, type DeedOf } from './of-life.js'

const moments = ['opens', 'due', 'latest'] as const
type Moment = (typeof moments)[number]

const over = ({ answers, because, closedAt = -Infinity }: StageState): number => {
  const given = Object.values(answers).map(({ at }) => at)
  return because === 'gate' && given.length > 0 ? Math.max(...given) : closedAt
}
/** By when that of a stage is done, as its plan stands: what has not been done yet is not done before now. */
const doneBy = ({ state, rules, at }: Seen, id: string, moment: Moment): number => {
  const [stage, dates] = [state.stages[id], state.plan[id]]
  if (!stage || !dates) return at
  if (stage.status === 'closed' && moment !== 'opens') return over(stage)
  if (moment === 'opens' && stage.openedAt !== undefined) return stage.openedAt
  const end = { opens: dates.opens?.to, due: dates.due?.to, latest: dates.closes }[moment]
  const terms = moment === 'opens' ? [] : Object.values(dates.extended ?? {}).map(({ to }) => to)
  const first = stage.status === 'waiting' ? [...comingFirst(rules, state, new Set([id]))] : []
  const ends = first.filter((other) => other !== id).map((other) => lastDay(state, other))
  return Math.max(at, end ?? at, ...terms, ...ends)
}
/** A stage and all that must be over before it begins: from each that waits, those that it comes after. */
const comingFirst = (rules: Procedure, { stages }: Session, found: Set<string>): Set<string> => {
  for (const id of found) {
    if (stages[id]?.status !== 'waiting') continue
    const after = rules.stages.find((rule) => rule.id === id.split('/')[0])?.after ?? []
    for (const other of Object.values(stages))
      if (other.status !== 'closed' && after.includes(other.id.split('/')[0] ?? '')) found.add(other.id)
  }
  return found
}
const lastDay = ({ plan }: Session, id: string): number => {
  const { closes, due, extended = {} } = plan[id] ?? { closes: null, due: null }
  return Math.max(closes ?? due?.to ?? -Infinity, ...Object.values(extended).map(({ to }) => to))
}

interface Seen {
  readonly state: Session
  readonly rules: Procedure
  readonly at: number
}
/** By how much a minimum is missed; what nobody is asked for any more is not. */
const missedBy = (seen: Seen, id: string, moment: Moment): number => {
  const must = seen.state.plan[id]?.must?.[moment]
  const because = seen.state.stages[id]?.because
  if (!must || because === 'cancelled' || because === 'mode') return 0
  return Math.max(0, doneBy(seen, id, moment) - must.to)
}

/** Each minimum of a session as an act of a person found it, and as it left it. */
const judged = (life: Life) =>
  deedsOf(life, 'session').flatMap((deed) => {
    const { before, after, actor, at } = deed
    if (!before || actor.kind !== 'person') return []
    return Object.entries(after.plan).flatMap(([stage, { must = {} }]) =>
      moments
        .filter((moment) => must[moment])
        .map((moment) => {
          const [was, is] = [before, after].map((state) => {
            const rules = life.world.procedureOf(deed.ref, state)
            return rules ? missedBy({ state, rules, at }, stage, moment) : 0
          })
          return { deed, stage, moment, was: was ?? 0, is: is ?? 0 }
        }),
    )
  })

/** The departure that a plan says it rests on, for the minimum where it stands now. */
const departs = ({ deed, stage, moment }: ReturnType<typeof judged>[number]): boolean =>
  broughtBy(deed, 'PlanDrawn').some(({ departures = [] }) =>
    departures.some((one) => {
      return one.stage === stage && one.moment === moment && one.due === deed.after.plan[stage]?.must?.[moment]?.to
    }),
  )

/** How many departures from one minimum were granted by then, and how many acts rest on one. */
const used = (life: Life) =>
  Object.values(Object.groupBy(deedsOf(life, 'session'), ({ ref }) => ref.id)).flatMap((deeds = []) =>
    deeds.flatMap((deed, i) =>
      broughtBy(deed, 'PlanDrawn').flatMap(({ departures = [] }) =>
        departures.map(({ stage, moment }) => ({ stage, moment, ...counted(deeds.slice(0, i + 1), stage, moment) })),
      ),
    ),
  )
const counted = (deeds: readonly DeedOf<'session'>[], stage: string, moment: Moment) => {
  const isOf = (one: { readonly stage: string; readonly moment: Moment }) =>
    one.stage === stage && one.moment === moment
  return {
    granted: deeds.flatMap((deed) => broughtBy(deed, 'WaiverGranted')).filter(isOf).length,
    rested: deeds
      .flatMap((deed) => broughtBy(deed, 'PlanDrawn'))
      .flatMap(({ departures = [] }) => departures)
      .filter(isOf).length,
  }
}

/** What must have been done so long before the opening. */
export const ofMinima: Invariants = {
  'no act breaks a minimum, or breaks it further, without a departure from the rules': (life) =>
    each(
      judged(life),
      (one) => one.is <= one.was || departs(one),
      ({ stage, moment, deed }) => `${stage} ${moment} by ${deed.command.type}`,
    ),
  'a departure from the rules lets one act through': (life) =>
    each(
      used(life),
      ({ granted, rested }) => rested <= granted,
      ({ stage, moment }) => `${stage} ${moment}`,
    ),
}
