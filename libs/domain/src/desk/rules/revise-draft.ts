import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { type Desk, type DeskEvent, preparedFor, type SealedAct } from '../desk.js'
import { seenDraft } from '../drafts.js'
import { refuse } from '../refusals.js'

interface ReviseDraft {
  readonly draft: string
  readonly was: number
  readonly act: SealedAct
}

/** Two who revise the same revision: the second is shown both numbers, and nothing is lost. The signature goes. */
export const reviseDraft: Rule<Desk, ReviseDraft, DeskEvent> = (desk, { draft, was, act }, { at, actor }) => {
  const { to } = seenDraft(desk, draft, was, '/was')
  if (preparedFor[act.type] !== to.kind) refuse.draftElsewhere({ act: act.type, to: to.kind, pointer: '/act/type' })
  return [{ type: 'DraftRevised', v: 1, at, draft, revision: was + 1, act, by: signed(actor) }]
}
