import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import type { Commission, CommissionCommand, OfficeCommand } from './commission.js'

type ActType = Extract<
  CommissionCommand['type'],
  | 'FoundCommission'
  | OfficeCommand['type']
  | 'ConveneSession'
  | 'TakeOver'
  | 'RegisterInstruction'
  | 'ProposeEdition'
  | 'PutEditionInForce'
  | 'ImportCalendar'
  | 'AdvanceClock'
  | 'ReleaseNotices'
>

/** Heads over the offices of their own part; the rules say which. Administrators fill none. */
const overOffices: readonly Role[] = ['head', 'chair', 'commissionSecretary']

const roles: Readonly<Record<ActType, readonly Role[]>> = {
  FoundCommission: ['administrator'],
  BeginTerm: overOffices,
  ConfirmTerm: [...overOffices, 'secretary'],
  EndTerm: overOffices,
  EstablishOffice: overOffices,
  RetitleOffice: overOffices,
  NamePerson: overOffices,
  MapClaim: overOffices,
  UnmapClaim: overOffices,
  ConveneSession: ['chair', 'commissionSecretary'],
  TakeOver: ['chair', 'commissionSecretary'],
  RegisterInstruction: ['commissionSecretary', 'secretariatOfficer'],
  ProposeEdition: ['commissionSecretary', 'administrator'],
  PutEditionInForce: ['chair', 'commissionSecretary'],
  ImportCalendar: ['commissionSecretary', 'administrator'],
  AdvanceClock: ['commissionSecretary', 'administrator'],
  ReleaseNotices: ['commissionSecretary'],
}

const notNow = (commission: Commission | null, type: ActType): string | undefined => {
  if (!commission) return type === 'FoundCommission' ? undefined : 'commission.unknown'
  if (type === 'FoundCommission') return 'commission.founded'
  if (type === 'ConfirmTerm') return commission.enteredTerms.length > 0 ? undefined : 'term.notEntered'
  if (type === 'ReleaseNotices') return commission.noticesHeld ? undefined : 'notices.notHeld'
  if (type !== 'AdvanceClock') return undefined
  if (!commission.rehearsal) return 'clock.notARehearsal'
  return commission.target === undefined ? undefined : 'clock.advancing'
}

export const permit = (commission: Commission | null, { role }: PersonInOffice): readonly Act<ActType>[] =>
  (Object.keys(roles) as ActType[]).map((type) => {
    const code = roles[type].includes(role) ? notNow(commission, type) : 'act.notPermitted'
    return code ? { type, allowed: false, code } : { type, allowed: true }
  })
