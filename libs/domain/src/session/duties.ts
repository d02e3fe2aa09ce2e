import type { Procedure, Stage } from '../procedure/procedure.js'
import type { Duty } from '../reminders/duty.js'
import { actOf } from './acts-of.js'
import { owedFirst } from './agenda.js'
import { stageRule } from './stage-rules.js'
import type { AskedOf, Session, StagePlan, StageState } from './session.js'
import { own } from '../own.js'

/** Duties of a consultation or of a clause are those of its own stream. */
const kindsOfOthers: readonly Stage['kind'][] = ['consult', 'review', 'follow']

const duty = (stage: StageState, asked: AskedOf, plan: StagePlan | undefined, act: string): Duty => {
  const answer = own(stage.answers, asked.key)
  const missed = stage.status === 'closed' && stage.because === 'time'
  return {
    key: `${stage.id}/${String(stage.round)}/${asked.key}`,
    act,
    stage: stage.id,
    holder: { body: asked.body, role: asked.role },
    ...(asked.subject && { subject: asked.subject }),
    since: Math.max(stage.openedAt ?? 0, asked.since ?? 0),
    due: plan?.due ?? null,
    ...(answer
      ? { state: 'done', doneAt: answer.at }
      : { state: missed ? 'missed' : stage.status === 'closed' ? 'done' : 'open' }),
  }
}

// A stage untouched by an act owes what it owed: at forty parts this is most of the work of a command.
const owed = new WeakMap<StageState, { readonly plan: StagePlan | undefined; readonly duties: readonly Duty[] }>()
const dutiesOf = (stage: StageState, plan: StagePlan | undefined, rule: Stage): readonly Duty[] => {
  const known = owed.get(stage)
  if (known && known.plan === plan) return known.duties
  const duties = stage.asked.map((asked) => duty(stage, asked, plan, actOf(rule)))
  owed.set(stage, { plan, duties })
  return duties
}

/** The secretariat owes an edition, the chair's office its clearance, while an office waits for it. */
const first = (session: Session, stage: StageState, rule: Stage, procedure: Procedure): readonly Duty[] => {
  if (stage.status !== 'open') return []
  const plan = session.plan[stage.id]
  return owedFirst(session, rule.matter, procedure).map(({ act, ...asked }) => duty(stage, asked, plan, act))
}

/** Who owes what to this session by when: one duty for everyone asked by a stage that has opened. */
export const duties = (session: Session, procedure: Procedure): readonly Duty[] =>
  Object.values(session.stages).flatMap((stage) => {
    const rule = stageRule(procedure, stage.id)
    if (stage.status === 'waiting' || stage.because === 'cancelled' || kindsOfOthers.includes(rule.kind)) return []
    return [...dutiesOf(stage, session.plan[stage.id], rule), ...first(session, stage, rule, procedure)]
  })
