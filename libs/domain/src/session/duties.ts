import type { Procedure, Stage } from '../procedure/procedure.js'
import type { Duty } from '../reminders/duty.js'
import { actOf } from './acts-of.js'
import { owedFirst } from './agenda/agenda.js'
import { unreminded } from '../reminders/deadline.js'
import { dueOf } from '../reminders/due-of.js'
import { commissionSecretary } from './stages/secretaries.js'
import { isCalledOff, isUnasked, stageRule } from './stages/stage-rules.js'
import { awaitsDate, stageOfDate, whoFindsDate } from './stages/finding-date.js'
import { heldStages } from './stages/held.js'
import { datedSince } from './stages/opening.js'
import { isOf, undecided } from './plan/by-hand.js'
import type { AskedExtension, AskedOf, Session, StagePlan, StageState } from './session.js'
import { own } from '../own.js'

/** Duties of a consultation or of a clause are those of its own stream. */
const kindsOfOthers: readonly Stage['kind'][] = ['consult', 'review', 'follow']

/** By when a stage is to be answered: each body by its own due moment, unreminded while it asks for a later one. */
interface Dates {
  readonly plan: StagePlan | undefined
  readonly asking: readonly AskedExtension[]
}

const duty = (stage: StageState, asked: AskedOf, { plan, asking }: Dates, act: string): Duty => {
  const answer = own(stage.answers, asked.key)
  const due = dueOf(plan, asked.body)
  const missed = stage.status === 'closed' && stage.because === 'time'
  return {
    key: `${stage.id}/${String(stage.round)}/${asked.key}`,
    act,
    stage: stage.id,
    holder: { body: asked.body, role: asked.role },
    ...(asked.subject && { subject: asked.subject }),
    since: Math.max(stage.openedAt ?? 0, asked.since ?? 0),
    due: asking.some((one) => isOf(one, stage, asked.body)) ? unreminded(due) : due,
    ...(answer
      ? { state: 'done', doneAt: answer.at }
      : { state: missed ? 'missed' : stage.status === 'closed' ? 'done' : 'open' }),
  }
}

// A stage untouched by an act owes what it owed: at forty parts this is most of the work of a command.
const owed = new WeakMap<StageState, Dates & { readonly duties: readonly Duty[] }>()
const dutiesOf = (stage: StageState, dates: Dates, rule: Stage): readonly Duty[] => {
  const known = owed.get(stage)
  if (known && known.plan === dates.plan && known.asking === dates.asking) return known.duties
  const duties = stage.asked.map((asked) => duty(stage, asked, dates, actOf(rule)))
  owed.set(stage, { ...dates, duties })
  return duties
}

/** The secretariat owes an edition, the chair's office its clearance, while an office waits for it. */
const first = (session: Session, stage: StageState, rule: Stage, procedure: Procedure): readonly Duty[] => {
  if (stage.status !== 'open') return []
  const dates = datesOf(session, stage)
  return owedFirst(session, rule.matter, procedure).map(({ act, ...asked }) => duty(stage, asked, dates, act))
}
const datesOf = ({ plan, askedExtensions }: Session, { id }: StageState): Dates => ({
  plan: plan[id],
  asking: askedExtensions,
})

/** Nobody firms up the date of a postponed session: until it moves to one, the others wait. */
const toFindDate = (session: Session, stage: StageState): readonly Duty[] =>
  whoFindsDate(session).map((holder) => {
    return duty(stage, { ...holder, key: holder.body }, datesOf(session, stage), 'MoveSession')
  })
/** To find a date is owed also where no stage asks for it: the rules have none, or it waits or does not apply. */
const toFindDateUnasked = (session: Session, procedure: Procedure): readonly Duty[] => {
  const stage = session.stages[stageOfDate(session, procedure) ?? '']
  const asked = Object.values(session.stages).some(({ id, status }) => {
    return status === 'open' && awaitsDate(session, id, procedure)
  })
  if (session.status !== 'postponed' || !stage || asked) return []
  const since = session.postponedAt ?? datedSince(session, stage)
  return whoFindsDate(session).map((holder) => {
    return {
      key: `new-date/${holder.body}`,
      act: 'MoveSession',
      stage: stage.id,
      holder,
      since,
      due: null,
      state: 'open',
    }
  })
}

/** Whether to extend is decided before the body that asks would be late. */
const toDecide = (session: Session): readonly Duty[] =>
  undecided(session).map(({ stage, round, body, at }) => ({
    key: `extension/${stage}/${String(round)}/${body}`,
    act: 'GrantExtension',
    stage,
    holder: commissionSecretary(session),
    subject: body,
    since: at,
    due: unreminded(dueOf(session.plan[stage], body)),
    state: 'open',
  }))

/** What follows from an outage before a closing that must hold, the secretary of the commission decides. */
const toSettle = (session: Session): readonly Duty[] =>
  heldStages(session).map(({ id, round, outage }) => ({
    key: `outage/${id}/${String(round)}`,
    act: 'SettleOutage',
    stage: id,
    holder: commissionSecretary(session),
    since: outage?.at ?? 0,
    due: null,
    state: 'open',
  }))

/**
 * What was not answered of a stage that an act overtook was neither done nor missed; nor by whom it overtook alone, while
 * another had more time.
 */
const isOvertaken = (session: Session, stage: StageState, { latest }: Stage, due: Duty['due']): boolean =>
  isUnasked(stage.because) ||
  (stage.because === 'time' && !latest && due !== null && due.to <= datedSince(session, stage))

/** Who owes what to this session by when: one duty for everyone asked by a stage that has opened. */
export const duties = (session: Session, procedure: Procedure): readonly Duty[] => [
  ...Object.values(session.stages).flatMap((stage) => {
    const rule = stageRule(procedure, stage.id)
    if (stage.status === 'waiting' || isCalledOff(stage) || kindsOfOthers.includes(rule.kind)) return []
    if (stage.status === 'open' && awaitsDate(session, stage.id, procedure)) return toFindDate(session, stage)
    const asked = dutiesOf(stage, datesOf(session, stage), rule)
    const ended = asked.filter(({ doneAt, due }) => doneAt !== undefined || !isOvertaken(session, stage, rule, due))
    return [...ended, ...first(session, stage, rule, procedure)]
  }),
  ...toFindDateUnasked(session, procedure),
  ...toDecide(session),
  ...toSettle(session),
]
