import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { StageMoment } from '../plan/by-hand.js'
import type { SessionEvent } from '../events.js'
import { checkWaivable } from '../plan/minima.js'
import type { Session, Waiver } from '../session.js'

interface GrantWaiver {
  readonly stage: string
  readonly moment: StageMoment
  readonly authority: string
  readonly reason: Content
}

/** Granted before on the same authority, and not used yet. */
const isGranted = (waiver: Waiver, { stage, moment, authority }: GrantWaiver): boolean =>
  waiver.used === undefined && waiver.stage === stage && waiver.moment === moment && waiver.authority === authority

/** The chair grants a departure from the rules, or it is entered on the chair's authority: one act need not keep that minimum. */
export const grantWaiver: Rule<Session, GrantWaiver, SessionEvent> = (session, command, context) => {
  const { stage, moment, authority, reason } = command
  checkWaivable(session, command, context.procedure)
  if (session.waivers.some((one) => isGranted(one, command))) return []
  const by = signed(context.actor)
  return [{ type: 'WaiverGranted', v: 1, at: context.at, stage, moment, authority, reason, by }]
}
