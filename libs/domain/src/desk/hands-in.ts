import type { HandedIn } from '../rule.js'
import { own } from '../own.js'
import type { Desk, DeskEvent } from './desk.js'

/** A draft that is submitted becomes the act that it prepares. */
export const handsIn = ({ drafts }: Desk, events: readonly DeskEvent[]): HandedIn | null => {
  const submitted = events.find(({ type }) => type === 'DraftSubmitted')
  const draft = submitted?.type === 'DraftSubmitted' ? own(drafts, submitted.draft) : undefined
  return draft ? { to: draft.to, act: draft.act } : null
}
