import { own } from '../../own.js'
import type { Text } from '../../procedure/procedure.js'
import { overUnasked } from '../stages/opening.js'
import { owesRound, stageRule } from '../stages/stage-rules.js'
import type { StageState } from '../session.js'
import { brokenMinima } from './broken-minima.js'
import { countedIn } from './counted-in.js'
import { inBoth } from './explanation.js'
import type { Explaining, Explanation, Reason } from './explanation.js'
import { inOrder } from './order.js'
import { askedInWords, ofGate, openedOn, stageTitle, titleOfStage } from './reasons.js'
import { actOf } from '../acts-of.js'

const ended = (stage: StageState, title: Text, explaining: Explaining): Text => {
  const { id, closedAt = 0, because } = stage
  const at = explaining.naming.moment(closedAt, countedIn(id, 'due', explaining))
  switch (because) {
    case 'beforeConvening':
      return {
        en: `The stage ${title.en} never began: its dates lay before the session was convened.`,
        ru: `Этап ${title.ru} не проводился: его сроки прошли до созыва заседания.`,
      }
    case 'overtaken':
      return overtaken(stage, title, at)
    case 'cancelled':
      return {
        en: `The stage ${title.en} ended on ${at.en}, when the session was cancelled.`,
        ru: `Этап ${title.ru} прекращён ${at.ru} в связи с отменой заседания.`,
      }
    case 'mode':
      return {
        en: `The stage ${title.en} ended on ${at.en}: it did not apply to how the session was to meet.`,
        ru: `Этап ${title.ru} прекращён ${at.ru}: при установленном тогда формате заседания он не проводился.`,
      }
    case 'outside':
      return outside(stage, title, explaining)
    case 'time':
      return {
        en: `Time ended the stage ${title.en} on ${at.en}.`,
        ru: `Этап ${title.ru} завершён по истечении срока ${at.ru}.`,
      }
    default:
      return answered(stage, title, at)
  }
}

const outside = ({ outside: done, closedAt = 0 }: StageState, title: Text, { naming }: Explaining): Text => {
  const at = naming.moment(closedAt)
  const reference = done?.reference ?? ''
  return {
    en: `The stage ${title.en} was done elsewhere by ${at.en}, before the session was taken over: ${reference}.`,
    ru: `Этап ${title.ru} проведён до ${at.ru}, до принятия заседания в работу: ${reference}.`,
  }
}

const overtaken = ({ openedAt }: StageState, title: Text, at: Text): Text =>
  openedAt === undefined
    ? {
        en: `The stage ${title.en} never began: on ${at.en} its dates were changed, and its time was over by then.`,
        ru: `Этап ${title.ru} не проводился: ${at.ru} сроки были изменены, и к этому времени он уже должен был завершиться.`,
      }
    : {
        en: `The stage ${title.en} ended on ${at.en}: its dates were changed, and its time was over by then.`,
        ru: `Этап ${title.ru} прекращён ${at.ru}: сроки были изменены, и к этому времени он уже должен был завершиться.`,
      }

const answered = ({ asked, consultations }: StageState, title: Text, at: Text): Text =>
  asked.length + consultations.length === 0
    ? {
        en: `The stage ${title.en} ended on ${at.en}: there was nothing to ask for.`,
        ru: `Этап ${title.ru} завершён ${at.ru}: запрашивать было нечего.`,
      }
    : {
        en: `The stage ${title.en} ended on ${at.en}: all that it asked for was there.`,
        ru: `Этап ${title.ru} завершён ${at.ru}: всё, что требовалось, получено.`,
      }

const says = (stage: StageState, explaining: Explaining): Text => {
  const title = stageTitle(explaining, stage.id)
  const round = stage.round > 1 ? { en: ` (round ${stage.round})`, ru: ` (круг ${stage.round})` } : { en: '', ru: '' }
  if (owesRound(stage))
    return {
      en: `The stage ${title.en} was sent back: a new round is about to begin.`,
      ru: `Этап ${title.ru} возвращён на доработку: начинается новый круг.`,
    }
  if (stage.status === 'closed') return ended(stage, title, explaining)
  if (stage.status === 'waiting')
    return {
      en: `The stage ${title.en} has not begun.`,
      ru: `Этап ${title.ru} ещё не начат.`,
    }
  const since = openedOn(stage.openedAt ?? 0, stage, explaining)
  return {
    en: `The stage ${title.en}${round.en} is under way since ${since.en}.`,
    ru: `Этап ${title.ru}${round.ru} идёт с ${since.ru}.`,
  }
}

/** Those who had not answered when time ended it. */
const missed = (stage: StageState, explaining: Explaining): readonly Reason[] => {
  const unanswered = stage.asked.filter(({ key }) => !own(stage.answers, key))
  if (stage.because !== 'time' || unanswered.length === 0) return []
  const { session, procedure, naming } = explaining
  const rule = stageRule(procedure, stage.id)
  const act = actOf(rule)
  const who = unanswered.map(({ body, role }) => ({ body, role }))
  const asked = askedInWords({ act, stage: stage.id, subject: undefined }, explaining)
  const names = inBoth((lang) => [...new Set(who.map((one) => naming.holder(one)[lang]))].join(', '))
  return [
    {
      ...{ kind: 'fact', who, act, stage: stage.id, since: stage.openedAt ?? null },
      due: session.plan[stage.id]?.due ?? null,
      ...(rule.article !== undefined && { article: rule.article }),
      says: {
        en: `No answer came from: ${names.en} — ${asked.en}. ${rule.missed.en}.`,
        ru: `Ответа нет: ${names.ru} — ${asked.ru}. ${rule.missed.ru}.`,
      },
    },
  ]
}

/** Why a stage does not begin, or not end; `null`: the session has no such stage. */
export const explainStage = (id: string, explaining: Explaining): Explanation | null => {
  const { session } = explaining
  const stage = own(session.stages, id)
  if (!stage) return null
  const over = stage.status === 'closed' || overUnasked(session, stage) !== undefined
  return {
    about: { kind: 'stage', id },
    title: titleOfStage(explaining, id),
    stands: owesRound(stage) ? 'sentBack' : stage.status,
    says: says(stage, explaining),
    because: [...(over ? missed(stage, explaining) : inOrder(ofGate(id, explaining))), ...brokenMinima(id, explaining)],
  }
}
