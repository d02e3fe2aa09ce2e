import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import type { Sitting, SittingAct } from './sitting.js'

type ActType = SittingAct['type']
const desk: readonly Role[] = ['chair', 'commissionSecretary', 'secretariatOfficer']
const roles: Readonly<Record<ActType, readonly Role[]>> = {
  OpenSitting: desk,
  RecordAttendance: desk,
  AdoptAgenda: desk,
  RecordPosition: desk,
  RecordDecision: desk,
  DisposeOfItem: desk,
  FixNextSession: desk,
  CloseSitting: desk,
}

const notNow = ({ status }: Sitting, type: ActType): string | undefined => {
  if (status === 'closed' || status === 'withdrawn' || status === 'calledOff') return `sitting.${status}`
  return status === 'summoned' && type !== 'OpenSitting' ? 'sitting.notOpened' : undefined
}

export const permit = (sitting: Sitting | null, { role }: PersonInOffice): readonly Act<ActType>[] =>
  (Object.keys(roles) as ActType[]).map((type) => {
    const code = !sitting ? 'sitting.unknown' : roles[type].includes(role) ? notNow(sitting, type) : 'act.notPermitted'
    return code ? { type, allowed: false, code } : { type, allowed: true }
  })
