import type { PersonInOffice, Role } from '../access/actor.js'
import type { Act } from '../rule.js'
import type { Desk, DeskAct } from './desk.js'

type ActType = DeskAct['type']
/** Who works at the desk of a part (domain section 8). */
export const deskRoles: readonly Role[] = ['head', 'secretary', 'contributor']

const roles: Readonly<Record<ActType, readonly Role[]>> = {
  WriteDraft: deskRoles,
  ReviseDraft: deskRoles,
  DiscardDraft: deskRoles,
  WriteBrief: deskRoles,
  AddComment: deskRoles,
  SignDraft: ['head'],
  SubmitDraft: ['secretary', 'head'],
}

export const permit = (desk: Desk | null, { role, body }: PersonInOffice): readonly Act<ActType>[] =>
  (Object.keys(roles) as ActType[]).map((type) => {
    if (!desk) return { type, allowed: false, code: 'desk.unknown' }
    const allowed = desk.part === body && roles[type].includes(role)
    return allowed ? { type, allowed } : { type, allowed, code: 'act.notPermitted' }
  })
