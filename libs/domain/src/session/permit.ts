import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import { lastEdition } from './agenda.js'
import type { SessionAct } from './commands.js'
import type { Session } from './session.js'

type ActType = SessionAct['type']

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

/** Which roles may do what to a session (domain section 8); whose part or body it is, the rule itself looks at. */
const roles: Readonly<Record<ActType, readonly Role[]>> = {
  FirmUp: ['head', 'chair', 'commissionSecretary'],
  MoveSession: ['chair', 'commissionSecretary'],
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

const agendaActs: readonly ActType[] = ['ClearAgenda', 'ApproveAgenda']
const beforeTheSitting: readonly ActType[] = [
  'FirmUp',
  'MoveSession',
  'SubmitProposal',
  'AcceptProposal',
  'IncludeItem',
  'WithdrawItem',
  'RetitleItem',
  'ComposeEdition',
  ...agendaActs,
]

/** Why an act is not open to anybody now; the same codes that the rule would refuse with. */
const notNow = (session: Session, type: ActType): string | undefined => {
  if (session.status === 'closed') return 'session.closed'
  if (session.sitting && beforeTheSitting.includes(type)) return 'session.sittingOpened'
  return agendaActs.includes(type) && !lastEdition(session) ? 'agenda.notComposed' : undefined
}

export const permit = (session: Session | null, { role }: PersonInOffice): readonly Act<ActType>[] =>
  types.map((type) => {
    const code = !session ? 'session.unknown' : roles[type].includes(role) ? notNow(session, type) : 'act.notPermitted'
    return code ? { type, allowed: false, code } : { type, allowed: true }
  })
