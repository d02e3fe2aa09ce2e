import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { type Desk, type DeskEvent, preparedFor, type SealedAct } from '../desk.js'

interface WriteDraft {
  readonly to: string
  readonly act: SealedAct
}

/** Anybody of the part drafts; whether the act is open there, its own rules say when it is submitted. */
export const writeDraft: Rule<Desk, WriteDraft, DeskEvent> = ({ drafts }, { to: id, act }, { at, actor, idFor }) => {
  const draft = idFor('draft', Object.keys(drafts).length + 1)
  const to = { kind: preparedFor[act.type], id }
  return [{ type: 'DraftWritten', v: 1, at, draft, to, act, by: signed(actor) }]
}
