import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { StageMoment } from '../plan/by-hand.js'
import type { SessionEvent } from '../events.js'
import { checkGoesOn, fixable } from '../plan/fixing.js'
import { keepingOn } from '../plan/keeping.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'
import { redating } from '../stages/switching.js'

interface ReleaseDate {
  readonly stage: string
  readonly moment: StageMoment
  readonly reason: Content
}

/** A date that was fixed by hand goes by the rules again. */
export const releaseDate: Rule<Session, ReleaseDate, SessionEvent> = (session, command, context) => {
  const { stage, moment, reason } = command
  const was = fixable(session, command, context.procedure, 'release')
  const { article } = stageRule(context.procedure, stage)
  if (!session.fixed.some((date) => date.stage === stage && date.moment === moment))
    refuse.dateNotFixed({ stage, moment, pointer: '/moment', article })
  const event: SessionEvent = {
    type: 'DateReleased',
    v: 1,
    at: context.at,
    stage,
    moment,
    reason,
    by: signed(context.actor),
  }
  const redated = redating(session, [event], context)
  checkGoesOn(redated.after, was, context.procedure)
  return keepingOn(session, redated, context, '/moment')
}
