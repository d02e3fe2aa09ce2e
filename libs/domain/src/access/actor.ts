/** What an office may do (domain section 8). */
export const roles = [
  'head',
  'secretary',
  'contributor',
  'chair',
  'chairsOffice',
  'commissionSecretary',
  'secretariatOfficer',
  'workingGroupSecretary',
  'workingGroupMember',
  'councilSecretary',
  'councilMember',
  'observer',
  'pressOfficer',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A person acting in one office of one body; who holds several acts in one at a time. */
export interface PersonInOffice {
  readonly kind: 'person'
  readonly person: string
  readonly office: string
  readonly body: string
  readonly role: Role
}

/** `time` passes what is due; `engine` is the conductors and the tells between streams. */
export type Actor = PersonInOffice | { readonly kind: 'time' } | { readonly kind: 'engine' }

/** Who signs an act: kept with it as it was on that day. */
export interface Signature {
  readonly person: string
  readonly office: string
  readonly body: string
}

export const signatureOf = ({ person, office, body }: PersonInOffice): Signature => ({ person, office, body })
