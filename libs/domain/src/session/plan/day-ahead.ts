import { usualTimes } from '../../procedure/clock-times.js'
import { Defect, pointing } from '../../refusal.js'
import type { Context } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Resolved } from '../../time/moment.js'
import { onKnownDay } from '../../time/on-day.js'
import { refuse } from '../../time/refusals.js'
import type { OnDay, StageMoment } from './by-hand.js'
import { anchorsOf } from './plan.js'
import type { Session } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'

/** Which moment of which stage, and where it stands in what was sent. */
interface Where {
  readonly stage: string
  readonly moment: StageMoment
  readonly pointer: string
}

/** A day that somebody names is in the calendar, a table knows it, and it lies ahead. Refusals: `date.…`, `calendar.…` */
export const dayAhead = (session: Session, { on, time }: OnDay, about: Where, context: Context): Resolved => {
  const { stage, moment, pointer } = about
  checkWhen(time === undefined ? { kind: 'day', on } : { kind: 'firm', on, time }, pointer)
  const rule = stageRule(context.procedure, stage)
  const article = rule[moment]?.article ?? rule.article
  const date = { on, ...(time !== undefined && { time }) }
  const day = { on, time: time ?? usualTimes[moment] }
  const work = () => onKnownDay(day, rule[moment] ?? {}, anchorsOf(session), context.resolve)
  const asked = pointing(work, () => ({ stage, pointer }), article)
  if (!asked) throw new Defect(`${on} was not dated`)
  return asked.to > context.at ? asked : refuse.datePast({ stage, asked: date, pointer, article })
}
