import type { Text } from '../procedure/procedure.js'

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

/** acting (и.о.): for a holder who is absent, for a time; ad interim: until the office has a holder. */
export type Standing = 'acting' | 'adInterim'

/** How a person stands in an office on the day of an act. What earlier releases kept says none of it. */
export interface Style {
  readonly name?: Text
  readonly title?: Text
  readonly standing?: Standing
  /** For whom somebody acts. */
  readonly for?: { readonly person: string; readonly name?: Text }
  /** They hold the office by what an issuer of identities says of them, and by no term. */
  readonly byClaim?: true
}

/** A person acting in one office of one body; who holds several acts in one at a time. */
export interface PersonInOffice extends Style {
  readonly kind: 'person'
  readonly person: string
  readonly office: string
  readonly body: string
  readonly role: Role
}

/** `time` passes what is due; `engine` is the conductors and the tells between streams. */
export type Actor = PersonInOffice | { readonly kind: 'time' } | { readonly kind: 'engine' }

/** Who signs an act: kept with it as it was on that day, whatever the office is called or who holds it later. */
export interface Signature extends Style {
  readonly person: string
  readonly office: string
  readonly body: string
}

export const signatureOf = ({ kind: _, role: __, ...signature }: PersonInOffice): Signature => signature
