import type { Procedure, Stage } from '../procedure/procedure.js'
import type { Duty } from '../reminders/duty.js'
import { actOf } from './acts-of.js'
import { owesEdition } from './gate.js'
import { bodyOf, stageRule } from './stage-rules.js'
import type { AskedOf, Session, StagePlan, StageState } from './session.js'

/** Duties of a consultation or of a clause are those of its own stream. */
const kindsOfOthers: readonly Stage['kind'][] = ['consult', 'review', 'follow']

const duty = (stage: StageState, asked: AskedOf, plan: StagePlan | undefined, act: string): Duty => {
  const answer = stage.answers[asked.key]
  const missed = stage.status === 'closed' && stage.because === 'time'
  return {
    key: `${stage.id}/${String(stage.round)}/${asked.key}`,
    act,
    stage: stage.id,
    holder: { body: asked.body, role: asked.role },
    ...(asked.subject && { subject: asked.subject }),
    since: stage.openedAt ?? 0,
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

/** The secretariat owes an edition while the chair's office waits for one to clear. */
const edition = (session: Session, stage: StageState, rule: Stage): readonly Duty[] => {
  if (rule.matter !== 'agendaClearance' || stage.status !== 'open' || !owesEdition(session)) return []
  const asked = { key: 'edition', body: bodyOf(session, 'secretariat'), role: 'secretariatOfficer' }
  return [duty(stage, asked, session.plan[stage.id], 'ComposeEdition')]
}

/** Who owes what to this session by when: one duty for everyone asked by a stage that has opened. */
export const duties = (session: Session, procedure: Procedure): readonly Duty[] =>
  Object.values(session.stages).flatMap((stage) => {
    const rule = stageRule(procedure, stage.id)
    if (stage.status === 'waiting' || kindsOfOthers.includes(rule.kind)) return []
    return [...dutiesOf(stage, session.plan[stage.id], rule), ...edition(session, stage, rule)]
  })
