import { noteReminded } from '../reminders/remind.js'
import type { When } from '../time/when.js'
import { countingBy } from './plan/calendars-of.js'
import type { SessionEvent } from './events.js'
import type { Evolves } from './evolve.js'
import { dueOf } from '../reminders/due-of.js'
import { isSame } from '../same.js'
import { goingOn, redated } from './stages/opening.js'
import type { Answer, Departure, Edition, PlanStages, Session, StageState, Waiver } from './session.js'

const withStage = (session: Session, id: string, change: (stage: StageState) => Partial<StageState>): Session => {
  const stage = session.stages[id]
  return stage ? { ...session, stages: { ...session.stages, [id]: { ...stage, ...change(stage) } } } : session
}
const withAnswer = (session: Session, id: string, key: string, answer: Answer): Session =>
  withStage(session, id, ({ answers }) => ({ answers: { ...answers, [key]: answer } }))

/** A stage of which nothing has happened yet. */
export const waitingStage = (id: string): StageState => ({
  id,
  round: 1,
  status: 'waiting',
  asked: [],
  answers: {},
  consultations: [],
  passed: {},
})

/** Nothing of the round before belongs to the next one. */
const withRound = (session: Session, id: string, begins: Partial<StageState> & { readonly round: number }): Session => {
  if (!session.stages[id]) return session
  return { ...session, stages: { ...session.stages, [id]: { ...waitingStage(id), ...begins } } }
}

/** A session that was left without a date is convened again when it has one. */
const dated = ({ status }: Pick<Session, 'status'>, opening: When): Pick<Session, 'status' | 'opening'> => ({
  opening,
  status: status === 'postponed' && opening.kind !== 'unknown' ? 'convened' : status,
})

/** What was settled for a stage that has fallen away has fallen away with it. */
const ofStages = <T extends { readonly stage: string }>(
  settled: readonly T[],
  stages: readonly string[],
): readonly T[] =>
  settled.every(({ stage }) => stages.includes(stage)) ? settled : settled.filter(({ stage }) => stages.includes(stage))

/** An act of an office that fulfils what a stage asked; judged against its body's due moment like any answer. */
const fulfilled = (session: Session, { stage, key, at, late }: Fulfilled): Session => {
  const body = session.stages[stage]?.asked.find((asked) => asked.key === key)?.body ?? key
  return withAnswer(session, stage, key, { at, late: late ?? at > (dueOf(session.plan[stage], body)?.to ?? Infinity) })
}
type Fulfilled = Extract<SessionEvent, { type: 'StageApproved' | 'Dispatched' | 'Signed' }>

const sentBack = (one: Edition, edition: number): Edition =>
  one.edition === edition ? { ...one, sentBack: true } : one

/** A departure is granted for one act, and an act uses one. */
const usedFor = (waiver: Waiver, departures: readonly Departure[]): Waiver => {
  const found = departures.find(
    ({ stage, moment, authority = waiver.authority }) =>
      stage === waiver.stage && moment === waiver.moment && authority === waiver.authority,
  )
  return found && waiver.used === undefined ? { ...waiver, used: found.due } : waiver
}

/** A plan drawn anew leaves what is the same as it was. */
const keptOr = <T>(known: T | undefined, drawn: T): T => (known && isSame(known, drawn) ? known : drawn)
const drawnAnew = (before: PlanStages, drawn: PlanStages): PlanStages => {
  const plan = Object.fromEntries(Object.entries(drawn).map(([id, dates]) => [id, keptOr(before[id], dates)]))
  const ids = Object.keys(plan)
  return ids.length === Object.keys(before).length && ids.every((id) => plan[id] === before[id]) ? before : plan
}

/** What time brings keeps its own order; an act of somebody dates a stage anew from now on. */
const courseOfTime = ['SessionConvened', 'StageClosed', 'SittingNoted']

/** No round is owed to a session that will not be held. */
const owingNone = (stages: Session['stages']): Session['stages'] => {
  const owing = Object.values(stages).filter(({ again }) => again)
  if (owing.length === 0) return stages
  return { ...stages, ...Object.fromEntries(owing.map(({ again: _, ...stage }) => [stage.id, stage])) }
}

export const stageEvolves: Evolves<
  | 'PlanDrawn'
  | 'OpeningFirmed'
  | 'SessionMoved'
  | 'SessionPostponed'
  | 'SessionCancelled'
  | 'ModeChanged'
  | 'StageTakenUp'
  | 'SummonsWithdrawn'
  | 'ProcedureAdopted'
  | 'PlanRedrawn'
  | 'MomentPassed'
  | 'OutageNoted'
  | 'OutageSettled'
  | 'StageOpened'
  | 'StageClosed'
  | 'StageSentBack'
  | 'RoundStarted'
  | 'CallAnswered'
  | 'StageApproved'
  | 'Dispatched'
  | 'Signed'
  | 'DutyReminded'
  | 'ClausesCarriedOver'
  | 'SessionClosed'
> = {
  PlanDrawn: (session, { opening, stages, departures, calendars, tzdata, cause, at }) => {
    const plan = drawnAnew(session.plan, stages)
    return {
      ...session,
      ...(departures && { waivers: session.waivers.map((waiver) => usedFor(waiver, departures)) }),
      ...(calendars && tzdata !== undefined && { drawnBy: keptOr(session.drawnBy, { calendars, tzdata }) }),
      opensAt: opening,
      plan,
      ...(!courseOfTime.includes(cause) && { stages: redated(session, plan, at) }),
    }
  },
  OpeningFirmed: (session, { opening, place }) => ({ ...session, ...dated(session, opening), place }),
  SessionMoved: ({ host, zones, ...before }, { opening, place, elsewhere }) => {
    const session = { ...before, ...dated(before, opening), place }
    if (!elsewhere) return { ...session, ...(host && { host }), zones }
    const { host: there, venue } = elsewhere
    const moved = zones.venue === venue ? zones : { ...zones, venue }
    return { ...session, ...(there && { host: there }), zones: moved }
  },
  SessionPostponed: (session, { at }) => {
    return { ...session, status: 'postponed', postponedAt: at, opening: { kind: 'unknown' } }
  },
  SessionCancelled: ({ sitting: _, ...session }) => ({
    ...session,
    status: 'cancelled',
    opening: { kind: 'unknown' },
    stages: owingNone(session.stages),
  }),
  ModeChanged: (session, { mode }) => ({ ...session, mode }),
  StageTakenUp: (session, event) => {
    const { stage: id, round, at } = event
    const stage = session.stages[id]
    if (stage?.round !== round) return withRound(session, id, { round, datedAt: at })
    return { ...session, stages: { ...session.stages, [id]: goingOn(stage, session.plan[id], event) } }
  },
  SummonsWithdrawn: ({ sitting: _, ...session }, { stage: id, round }) => withRound(session, id, { round }),
  ProcedureAdopted: (session, { procedure, stages }) => ({
    ...session,
    procedure,
    stages: Object.fromEntries(stages.map((id) => [id, session.stages[id] ?? waitingStage(id)])),
    plan: Object.fromEntries(Object.entries(session.plan).filter(([id]) => stages.includes(id))),
    askedExtensions: ofStages(session.askedExtensions, stages),
    extensions: ofStages(session.extensions, stages),
    fixed: ofStages(session.fixed, stages),
    waivers: ofStages(session.waivers, stages),
  }),
  PlanRedrawn: (session, { calendar, bodies }) => ({ ...session, ...countingBy(session, { calendar, bodies }) }),
  MomentPassed: (session, { stage, moment, due }) =>
    withStage(session, stage, ({ passed }) => ({ passed: { ...passed, [moment]: due } })),
  OutageNoted: (session, { stage, closes, minutes, at }) =>
    withStage(session, stage, () => ({ outage: { closes, minutes, at } })),
  OutageSettled: (session, { stage, confirmed }) =>
    withStage(session, stage, ({ outage }) => (outage && confirmed ? { outage: { ...outage, confirmed } } : {})),
  StageOpened: (session, { stage, asked, consultations, sitting, at }) => {
    const opened = withStage(session, stage, () => ({ status: 'open', openedAt: at, asked, consultations }))
    return sitting ? { ...opened, sitting: { id: sitting, status: 'summoned', decisions: [] } } : opened
  },
  StageClosed: (session, { stage: id, because, at, outside }) => {
    const stage = session.stages[id]
    if (!stage) return session
    const { again, ...kept } = stage
    const owed = again && because !== 'cancelled' ? { again } : {}
    const ended: StageState = { ...kept, status: 'closed', closedAt: stage.closedAt ?? at, because, ...owed }
    const closed = outside ? { ...ended, outside } : ended
    return { ...session, stages: { ...session.stages, [id]: closed } }
  },
  StageSentBack: (session, { source, edition }) => ({
    ...withStage(session, source, () => ({ again: true })),
    ...(edition !== undefined && { editions: session.editions.map((one) => sentBack(one, edition)) }),
  }),
  RoundStarted: (session, { stage: id, round, plan, asked, consultations, at, drawn }) => {
    const dates = drawn ? {} : ({ ownDates: true } as const)
    const begun = withRound(session, id, { round, status: 'open', openedAt: at, asked, consultations, ...dates })
    return { ...begun, plan: { ...session.plan, [id]: plan } }
  },
  CallAnswered: (session, { stage, key, answer }) => withAnswer(session, stage, key, answer),
  StageApproved: fulfilled,
  Dispatched: fulfilled,
  Signed: fulfilled,
  DutyReminded: (session, event) => ({ ...session, reminded: noteReminded(session.reminded, event) }),
  ClausesCarriedOver: (session) => session,
  SessionClosed: (session) => ({ ...session, status: 'closed' }),
}
