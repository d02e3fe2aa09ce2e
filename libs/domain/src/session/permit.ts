import type { PersonInOffice, Role } from '../access/actor.js'
import type { Procedure } from '../procedure/procedure.js'
import type { Act } from '../rule.js'
import { notApprovable, notClearable } from './agenda/agenda.js'
import { undecided } from './plan/by-hand.js'
import type { SessionAct } from './commands.js'
import { nothingToExtend, nothingToGrant } from './plan/extending.js'
import { nothingToFix, nothingToRelease } from './plan/fixing.js'
import { notAskedFor, notHost, nothingToAnswer, nothingToSendBack, type Closed } from './stages/open-to.js'
import { heldStages } from './stages/held.js'
import { noMinimum } from './plan/minima.js'
import { hasOpened } from './stages/plenary.js'
import { noOpenProposal, nothingToWithdraw } from './agenda/proposals.js'
import { codeOf, type Reason } from './refusals.js'
import type { Session } from './session.js'

type ActType = SessionAct['type']

const convening: readonly Role[] = ['chair', 'commissionSecretary']
const part: readonly Role[] = ['secretary', 'head']
const secretariat: readonly Role[] = ['commissionSecretary', 'secretariatOfficer']
const councils: readonly Role[] = ['councilSecretary']
const asked: readonly Role[] = [...part, ...secretariat, ...councils, 'workingGroupSecretary', 'pressOfficer']
const approvers: readonly Role[] = [
  ...part,
  ...secretariat,
  ...councils,
  'chair',
  'chairsOffice',
  'workingGroupSecretary',
]

/** Which roles may do what to a session (domain section 8); what of it is open to whose office now, `notNow` says. */
const roles: Readonly<Record<ActType, readonly Role[]>> = {
  FirmUp: ['head', 'chair', 'commissionSecretary'],
  MoveSession: convening,
  PostponeSession: convening,
  CancelSession: convening,
  ChangeMode: convening,
  AskExtension: [...part, ...councils, 'workingGroupSecretary'],
  GrantExtension: convening,
  DeclineExtension: convening,
  FixDate: convening,
  ReleaseDate: convening,
  GrantWaiver: convening,
  SettleOutage: ['commissionSecretary'],
  AdoptProcedure: convening,
  RedrawPlan: convening,
  SubmitProposal: [...part, ...councils, ...secretariat],
  AcceptProposal: secretariat,
  ReturnProposal: secretariat,
  IncludeItem: secretariat,
  WithdrawItem: [...part, ...councils, ...secretariat],
  RetitleItem: secretariat,
  AnswerCall: asked,
  ComposeEdition: secretariat,
  ClearAgenda: ['chairsOffice'],
  ApproveAgenda: ['chair'],
  Approve: approvers,
  SendBack: approvers,
  Dispatch: [...secretariat, 'pressOfficer', 'head'],
  Sign: ['head'],
}
const types = Object.keys(roles) as readonly ActType[]

const beforeTheSitting: readonly ActType[] = [
  'FirmUp',
  'MoveSession',
  'PostponeSession',
  'CancelSession',
  'AdoptProcedure',
  'ChangeMode',
  'SubmitProposal',
  'AcceptProposal',
  'IncludeItem',
  'WithdrawItem',
  'RetitleItem',
  'ComposeEdition',
  'ClearAgenda',
  'ApproveAgenda',
]
/** What answers a stage, and nothing else. */
const ofStages: readonly ActType[] = ['ClearAgenda', 'ApproveAgenda', 'Approve', 'Dispatch', 'Sign']

/** Why an act is not open to this office now, by the same predicates that the rules refuse with. */
const notNow = (session: Session, type: ActType, actor: PersonInOffice, procedure: Procedure): Closed | undefined => {
  if (session.status === 'closed' || session.status === 'cancelled') return { reason: session.status }
  if (hasOpened(session) && beforeTheSitting.includes(type)) return { reason: 'sittingOpened' }
  const closed = ofStages.includes(type) ? notAskedFor(session, type, actor, procedure) : undefined
  return closed ?? onlyHere(session, type, actor, procedure)
}

const onlyHere = (session: Session, type: ActType, actor: PersonInOffice, procedure: Procedure): Closed | undefined => {
  const because = (reason: Reason | undefined) => reason && { reason }
  switch (type) {
    case 'SettleOutage':
      return because(heldStages(session).length > 0 ? undefined : 'stageNotHeld')
    case 'FirmUp':
      return session.status === 'postponed' ? { reason: 'postponed' } : notHost(session, actor, procedure)
    case 'AskExtension':
      return nothingToExtend(session, actor, procedure)
    case 'AnswerCall':
      return nothingToAnswer(session, actor, procedure)
    case 'DeclineExtension':
      return because(undecided(session).length === 0 ? 'extensionNotAsked' : undefined)
    case 'GrantWaiver':
      return because(noMinimum(session, procedure))
    case 'ReleaseDate':
      return because(nothingToRelease(session, procedure))
    case 'FixDate':
      return because(nothingToFix(session, procedure))
    case 'GrantExtension':
      return because(nothingToGrant(session, procedure))
    case 'AcceptProposal':
    case 'ReturnProposal':
      return because(noOpenProposal(session))
    case 'WithdrawItem':
      return because(nothingToWithdraw(session, actor.body))
    case 'SendBack':
      return nothingToSendBack(session, actor, procedure)
    case 'ClearAgenda':
      return because(notClearable(session))
    case 'ApproveAgenda':
      return because(notApprovable(session, procedure))
    default:
      return undefined
  }
}

export const permit = (
  session: Session | null,
  actor: PersonInOffice,
  procedure: Procedure | null,
): readonly Act<ActType>[] =>
  types.map((type) => {
    if (!session || !procedure) return { type, allowed: false, code: codeOf('unknown') }
    if (!roles[type].includes(actor.role)) return { type, allowed: false, code: 'act.notPermitted' }
    const closed = notNow(session, type, actor, procedure)
    if (!closed) return { type, allowed: true }
    const { reason, article } = closed
    return { type, allowed: false, code: codeOf(reason), ...(article !== undefined && { article }) }
  })
