import type { Session, SessionBody } from '../session.js'
import { bodyOf } from './stage-rules.js'

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

/** Who decides for the commission between its sittings on what was not foreseen. */
export const commissionSecretary = (session: Pick<Session, 'bodies'>) => ({
  body: bodyOf(session, 'secretariat'),
  role: 'commissionSecretary',
})
