import type { Notice } from '../rule.js'
import type { DutyReminded } from './duty.js'

/** A reminder as its holder gets it; unique by duty, level, offset and due instant. */
export const reminderNotice = (event: DutyReminded): Notice => {
  const { duty, holder, level, offset, due, at } = event
  return {
    key: `DutyReminded/${duty}/${level}/${String(offset)}/${String(due)}`,
    kind: 'DutyReminded',
    body: holder.body,
    role: holder.role,
    at,
    subject: duty,
    level,
  }
}
