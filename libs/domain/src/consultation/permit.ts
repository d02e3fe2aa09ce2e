import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import type { Consultation, ConsultationAct } from './consultation.js'

type ActType = ConsultationAct['type']
const roles: Readonly<Record<ActType, readonly Role[]>> = {
  Reply: ['secretary', 'head'],
  GiveOpinion: ['workingGroupSecretary', 'councilSecretary'],
}

const notNow = ({ status, asked, body }: Consultation, type: ActType, own: string): string | undefined => {
  if ((type === 'Reply') === (body !== undefined))
    return type === 'Reply' ? 'consultation.notATour' : 'consultation.notAReview'
  if (!asked.includes(own)) return 'consultation.notAsked'
  return status === 'closed' ? 'consultation.closed' : undefined
}

export const permit = (consultation: Consultation | null, { role, body }: PersonInOffice): readonly Act<ActType>[] =>
  (Object.keys(roles) as ActType[]).map((type) => {
    const allowed = roles[type].includes(role)
    const code = !consultation
      ? 'consultation.unknown'
      : allowed
        ? notNow(consultation, type, body)
        : 'act.notPermitted'
    return code ? { type, allowed: false, code } : { type, allowed: true }
  })
