import { personOf, signed } from '../../access/signed.js'
import type { Text } from '../../procedure/procedure.js'
import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { mayArrange } from '../filling.js'
import { officeNamed } from '../named.js'
import { refuse } from '../refusals.js'

type RetitleOffice = Extract<CommissionCommand, { type: 'RetitleOffice' }>

/** An office is called otherwise from now on; what was signed in it keeps the title of its day. */
export const retitleOffice: Rule<Commission, RetitleOffice, CommissionEvent> = (commission, command, context) => {
  const { was, title, authority } = command
  const actor = personOf(context.actor)
  const office = officeNamed(commission, command.office)
  if (!mayArrange(commission, office, actor)) refuse.officeNotYours({ office: office.id, pointer: '/office' })
  if (same(office.title, title)) return []
  if (!same(office.title, was)) refuse.officeChanged({ was, is: office.title, pointer: '/was' })
  return [{ type: 'OfficeRetitled', v: 1, at: context.at, office: office.id, was, title, authority, by: signed(actor) }]
}

const same = (a: Text, b: Text) => a.en === b.en && a.ru === b.ru
