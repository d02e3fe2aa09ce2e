import { says } from './says.js'

/** Who asks: in every office by its own token, and all who have none, or not here, or not in this one. */

/** One office for each role; the part is birch, a council is that of standardization. */
export const offices = {
  head: 'birch.head',
  secretary: 'birch.secretary',
  contributor: 'birch.contributor',
  chair: 'plenary.chair',
  chairsOffice: 'chairs-office.chairsOffice',
  commissionSecretary: 'secretariat.commissionSecretary',
  secretariatOfficer: 'secretariat.secretariatOfficer',
  workingGroupSecretary: 'working-group.workingGroupSecretary',
  workingGroupMember: 'working-group.workingGroupMember',
  councilSecretary: 'standardization.councilSecretary',
  councilMember: 'standardization.councilMember',
  observer: 'superior-council.observer',
  pressOfficer: 'secretariat.pressOfficer',
  auditor: 'secretariat.auditor',
  administrator: 'secretariat.administrator',
  /** Another part: it is the host, and proposes. */
  otherHead: 'alder.head',
  otherSecretary: 'alder.secretary',
  otherContributor: 'alder.contributor',
  /** A council that is asked nothing. */
  otherCouncil: 'exhibitions.councilSecretary',
  /** Audits the circle of birch and no other. */
  auditorOfPart: 'birch.auditor',
  /** Who is also the secretary of cedar, and acts here as a member of a council. */
  inTheWrongOffice: 'exhibitions.councilMember',
} as const
export type InOffice = keyof typeof offices
export const inOffice = Object.keys(offices) as InOffice[]

/** Whom no office of this commission lets ask, and what they are told wherever an office is needed, and why. */
export const outside = {
  nobody: ['401 token.missing', says.signIn],
  unknownToken: ['401 token.unknown', says.signIn],
  revokedToken: ['401 token.unknown', says.signIn],
  expiredToken: ['401 token.unknown', says.signIn],
  closedAccount: ['401 token.unknown', says.signIn],
  endedSignIn: ['401 signIn.unknown', says.signIn],
  /** Holds two offices and names none. */
  undecided: ['403 office.needed', says.oneAtATime],
  /** Names an office of somebody else. */
  pretender: ['403 office.notHeld', says.oneAtATime],
  /** Whose term has ended. */
  termEnded: ['403 office.none', says.rights],
  /** Whose term is to come. */
  termToCome: ['403 office.none', says.rights],
  /** The same offices in another commission. */
  strangerSecretary: ['404 stream.unknown', says.rights],
  strangerHead: ['404 stream.unknown', says.rights],
  /** The administrator of the installation. */
  operator: ['403 read.notPermitted', says.administrator],
} as const
export type Outside = keyof typeof outside
export type ActorName = InOffice | Outside
export const outsiders = Object.keys(outside) as Outside[]
export const actors: readonly ActorName[] = [...inOffice, ...outsiders]

/** By what a cell is told: 200, or a status and its code. */
export type Verdict = string
export const nowhere: Verdict = '404 stream.unknown'

/** The body in whose name somebody asks. */
export const bodyOf = (actor: InOffice): string => offices[actor].split('.')[0] ?? ''

export const but = (all: readonly InOffice[], ...without: readonly InOffice[]): readonly InOffice[] =>
  all.filter((one) => !without.includes(one))
