import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import { isTitled } from '../../title.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { refuse } from '../refusals.js'

type RegisterInstruction = Extract<CommissionCommand, { type: 'RegisterInstruction' }>

/** A superior body instructs the commission: the instruction becomes an item of the draft agenda. */
export const registerInstruction: Rule<Commission, RegisterInstruction, CommissionEvent> = (
  commission,
  command,
  context,
) => {
  const { title, body, on, subject, source, mark } = command
  const superior = commission.bodies.find(({ id }) => id === body) ?? refuse.bodyUnknown({ body, pointer: '/body' })
  if (superior.kind !== 'superior') refuse.bodyNotSuperior({ body, pointer: '/body' })
  if (!isTitled(title)) refuse.titleEmpty({ pointer: '/title' })
  if (subject && !commission.subjects.some((one) => one.id === subject))
    refuse.subjectUnknown({ subject, pointer: '/subject' })
  if (on) checkWhen({ kind: 'day', on }, '/on')
  const id = context.idFor('instruction', commission.instructions.length)
  const about = { id, title, body, ...(on && { on }), ...(subject && { subject }), source, mark }
  const instruction = { ...about, registeredAt: context.at }
  return [{ type: 'InstructionRegistered', v: 1, at: context.at, instruction, by: signed(context.actor) }]
}
