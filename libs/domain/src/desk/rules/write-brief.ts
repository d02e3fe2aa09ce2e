import { signed } from '../../access/signed.js'
import { own } from '../../own.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { Desk, DeskEvent } from '../desk.js'
import { refuse } from '../refusals.js'

interface WriteBrief {
  readonly item: string
  readonly was: number
  readonly said: Content
}

/** An item has one brief, written anew over the revision that was seen. */
export const writeBrief: Rule<Desk, WriteBrief, DeskEvent> = ({ briefs }, { item, was, said }, { at, actor }) => {
  const is = own(briefs, item)?.revision ?? 0
  if (is !== was) refuse.briefChanged({ item, was, is, pointer: '/was' })
  return [{ type: 'BriefWritten', v: 1, at, brief: { item, said, revision: was + 1 }, by: signed(actor) }]
}
