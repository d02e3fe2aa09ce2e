import type { Session, SessionBody } from './session.js'

export const secretaryOf: Readonly<Record<SessionBody['kind'], string>> = {
  nationalPart: 'secretary',
  council: 'councilSecretary',
  workingGroup: 'workingGroupSecretary',
  secretariat: 'secretariatOfficer',
  chairsOffice: 'chairsOffice',
  plenary: 'chair',
  superior: 'observer',
}

/** The secretary of a body: who answers for it. */
export const secretaryFor = (session: Pick<Session, 'bodies'>, id: string): string =>
  secretaryOf[session.bodies.find((body) => body.id === id)?.kind ?? 'secretariat']
