import { checkCalendars } from './check-calendars.js'
import { checkDates } from './check-dates.js'
import { checkGraph, checkProvisions, waitsOf } from './check-graph.js'
import { checkMoments } from './check-moments.js'
import { checkReminders } from './check-reminders.js'
import { checkShares } from './check-shares.js'
import type { Fault } from './fault.js'
import type { Matter, Procedure, StageKind } from './procedure.js'
import { refuse } from './refusals.js'

/** The matters that acts of each kind of stage bring to an end. */
const matters: Readonly<Record<StageKind, readonly Matter[]>> = {
  call: ['proposals', 'drafts', 'completeness', 'reports', 'delegations', 'invitations', 'accreditation'],
  approve: [
    'agendaClearance',
    'agendaTabling',
    'completeness',
    'dateAndPlace',
    'table',
    'summary',
    'package',
    'actionPlan',
  ],
  consult: ['documents'],
  review: ['items', 'documents'],
  dispatch: ['package', 'invitations', 'notice', 'extracts', 'submission'],
  sit: ['sitting'],
  sign: ['protocol'],
  follow: ['clauses'],
}

/** Time does not close them, and no act does. */
const endless = ({ stages }: Procedure): readonly Fault[] =>
  stages.flatMap((stage, i): readonly Fault[] => {
    return matters[stage.kind].includes(stage.matter) || stage.missed.then === 'close'
      ? []
      : [{ pointer: `/stages/${i}/missed/then`, code: 'nobodyEnds', stage: stage.id }]
  })

const asksNobody = ({ stages }: Procedure): readonly Fault[] =>
  stages.flatMap(({ id, who }, i): readonly Fault[] =>
    who.length > 0 ? [] : [{ pointer: `/stages/${i}/who`, code: 'nobodyAsked', stage: id }],
  )

const newRound = ({ newRound }: Procedure): readonly Fault[] =>
  newRound.anchor === 'reopening' ? [] : [{ pointer: '/newRound/anchor', code: 'wrongAnchor' }]

const neverHeld = ({ stages, withoutSession }: Procedure): readonly Fault[] =>
  withoutSession || stages.some(({ kind }) => kind === 'sit') ? [] : [{ pointer: '/stages', code: 'noSitting' }]

const sitsAlways = ({ stages }: Procedure): readonly Fault[] =>
  stages.flatMap(({ id, kind, notIn }, i): readonly Fault[] =>
    kind === 'sit' && notIn ? [{ pointer: `/stages/${i}/notIn`, code: 'sittingNotIn', stage: id }] : [],
  )

/**
 * Everything that would make a session under these rules stand still or contradict itself. `calendars`: the names of
 * those of which there are tables.
 */
export const check = (procedure: Procedure, calendars: readonly string[] = []): readonly Fault[] => {
  const waits = waitsOf(procedure.stages)
  return [
    ...checkGraph(procedure.stages, waits),
    ...checkProvisions(procedure),
    ...asksNobody(procedure),
    ...endless(procedure),
    ...neverHeld(procedure),
    ...sitsAlways(procedure),
    ...checkDates(procedure, waits),
    ...checkMoments(procedure),
    ...checkCalendars(procedure, calendars),
    ...newRound(procedure),
    ...checkReminders(procedure),
    ...checkShares(procedure),
  ]
}

/** Refusal `procedure.faulty` with every fault. */
export const checked = (procedure: Procedure, calendars: readonly string[] = []): Procedure => {
  const faults = check(procedure, calendars)
  return faults.length === 0 ? procedure : refuse.faulty({ procedure: procedure.id, faults })
}
