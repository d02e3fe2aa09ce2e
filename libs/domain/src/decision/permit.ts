import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import type { Decision, DecisionAct } from './decision.js'

type ActType = DecisionAct['type']
const roles: Readonly<Record<ActType, readonly Role[]>> = {
  ReportImplementation: ['secretary', 'head'],
  ConcludeClause: ['chair', 'commissionSecretary', 'secretariatOfficer'],
}

const notNow = ({ status, clauses }: Decision, type: ActType, own: string): string | undefined => {
  if (status === 'closed') return 'clause.concluded'
  const assigned = Object.values(clauses).some((clause) => clause.assigned.includes(own))
  return type === 'ReportImplementation' && !assigned ? 'clause.notAssigned' : undefined
}

export const permit = (decision: Decision | null, { role, body }: PersonInOffice): readonly Act<ActType>[] =>
  (Object.keys(roles) as ActType[]).map((type) => {
    const allowed = roles[type].includes(role)
    const code = !decision ? 'decision.unknown' : allowed ? notNow(decision, type, body) : 'act.notPermitted'
    return code ? { type, allowed: false, code } : { type, allowed: true }
  })
