import { personOf, signed } from '../../access/signed.js'
import type { Role } from '../../access/actor.js'
import type { Rule } from '../../rule.js'
import type { Body, Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { mayArrange } from '../filling.js'
import { refuse } from '../refusals.js'

type EstablishOffice = Extract<CommissionCommand, { type: 'EstablishOffice' }>

/** What the offices of each kind of body may do. */
const rolesIn: Readonly<Record<Body['kind'], readonly Role[]>> = {
  plenary: ['chair'],
  chairsOffice: ['chairsOffice'],
  secretariat: ['commissionSecretary', 'secretariatOfficer', 'pressOfficer', 'auditor', 'administrator'],
  workingGroup: ['workingGroupSecretary', 'workingGroupMember'],
  council: ['councilSecretary', 'councilMember'],
  nationalPart: ['head', 'secretary', 'contributor', 'auditor'],
  superior: ['observer'],
}

/** A body gets one more office; nobody holds it yet. */
export const establishOffice: Rule<Commission, EstablishOffice, CommissionEvent> = (commission, command, context) => {
  const { office: id, body, role, title, authority } = command
  const actor = personOf(context.actor)
  const of = commission.bodies.find((one) => one.id === body) ?? refuse.bodyUnknown({ body, pointer: '/body' })
  if (!mayArrange(commission, { body }, actor)) refuse.officeNotYours({ body, pointer: '/body' })
  if (!rolesIn[of.kind].includes(role)) refuse.roleNotOfBody({ role, body, pointer: '/role' })
  const office = { id, body, role, title }
  const known = commission.offices.find((one) => one.id === id)
  if (known) refuse.officeKnown({ office: id, pointer: '/office' })
  return [{ type: 'OfficeEstablished', v: 1, at: context.at, office, authority, by: signed(actor) }]
}
