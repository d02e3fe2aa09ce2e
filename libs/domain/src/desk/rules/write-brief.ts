import { signed } from '../../access/signed.js'
import { own } from '../../own.js'
import type { Position } from '../../procedure/position.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { Desk, DeskEvent } from '../desk.js'
import { refuse } from '../refusals.js'

interface WriteBrief {
  readonly item: string
  readonly was: number
  readonly position?: Position
  readonly text: Content
}

/** An item has one brief, written anew over the revision that was seen. */
export const writeBrief: Rule<Desk, WriteBrief, DeskEvent> = ({ briefs }, command, { at, actor }) => {
  const { item, was, position, text } = command
  const is = own(briefs, item)?.revision ?? 0
  if (is !== was) refuse.briefChanged({ item, was, is, pointer: '/was' })
  const brief = { item, ...(position && { position }), text, revision: was + 1 }
  return [{ type: 'BriefWritten', v: 1, at, brief, by: signed(actor) }]
}
