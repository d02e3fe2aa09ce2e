import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Clock, Day } from '../../time/when.js'
import type { Content } from '../../title.js'
import type { StageMoment } from '../plan/by-hand.js'
import { dayAhead } from '../plan/day-ahead.js'
import type { SessionEvent } from '../events.js'
import { checkGoesOn, checkOrder, fixable } from '../plan/fixing.js'
import { keepingOn } from '../plan/keeping.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'
import { redating } from '../stages/switching.js'

interface FixDate {
  readonly stage: string
  readonly moment: StageMoment
  readonly on: Day
  readonly time?: Clock
  readonly authority: string
  readonly reason: Content
}

/**
 * A moment of a stage is put on a day by hand and stays there, wherever the rules would put it. A stage that is over by
 * its dates goes on, where it ends on a day to come by this one.
 */
export const fixDate: Rule<Session, FixDate, SessionEvent> = (session, command, context) => {
  const { stage, moment, on, time, authority, reason } = command
  const was = fixable(session, command, context.procedure, 'fix')
  const asked = dayAhead(session, command, { stage, moment, pointer: '/on' }, context)
  const rule = stageRule(context.procedure, stage)
  const article = rule[moment]?.article ?? rule.article
  if (rule[moment]?.must && asked.onNonWorking) refuse.dateNonWorking({ stage, on, pointer: '/on', article })
  const before = session.fixed.find((date) => date.stage === stage && date.moment === moment)
  if (before?.on === on && before.time === time) return []
  const date = { stage, moment, on, ...(time !== undefined && { time }), authority, reason }
  const event: SessionEvent = { type: 'DateFixed', v: 1, at: context.at, ...date, by: signed(context.actor) }
  const redated = redating(session, [event], context)
  checkGoesOn(redated.after, was, context.procedure)
  checkOrder(redated.redrawn, command, asked.to, context.procedure)
  return keepingOn(session, redated, context, '/on')
}
