import { Defect } from '../refusal.js'
import type { Desk, DeskEvent, Draft } from './desk.js'

type Of<T extends DeskEvent['type']> = Extract<DeskEvent, { readonly type: T }>

export const evolve = (desk: Desk | null, event: DeskEvent): Desk => {
  if (event.type === 'DeskOpened') return opened(event)
  if (!desk) throw new Defect(`${event.type} before the desk was opened`)
  switch (event.type) {
    case 'OpeningNoted': {
      const { from, fromVersion } = event.told
      return { ...desk, opening: event.opening, noted: { ...desk.noted, [from]: fromVersion } }
    }
    case 'BriefWritten': {
      const { brief, by, at } = event
      return { ...desk, briefs: { ...desk.briefs, [brief.item]: { ...brief, by, at } } }
    }
    case 'CommentAdded': {
      const { comment: id, about, text, by, at } = event
      return { ...desk, comments: [...desk.comments, { id, about, text, by, at }] }
    }
    default:
      return { ...desk, drafts: { ...desk.drafts, [event.draft]: draftAfter(desk.drafts[event.draft], event) } }
  }
}

const opened = ({ desk, told: { from, fromVersion } }: Of<'DeskOpened'>): Desk => {
  return { ...desk, drafts: {}, briefs: {}, comments: [], noted: { [from]: fromVersion } }
}

type OfDraft = Exclude<DeskEvent, Of<'DeskOpened' | 'OpeningNoted' | 'BriefWritten' | 'CommentAdded'>>

const draftAfter = (draft: Draft | undefined, event: OfDraft): Draft => {
  const { at, by } = event
  if (event.type === 'DraftWritten') {
    const { draft: id, to, act } = event
    return { id, to, act, revision: 1, status: 'open', by, at }
  }
  if (!draft) throw new Defect(`${event.type} before the draft was written`)
  switch (event.type) {
    case 'DraftRevised': {
      const { signed: _, ...unsigned } = draft
      return { ...unsigned, act: event.act, revision: event.revision, by, at }
    }
    case 'DraftSigned':
      return { ...draft, signed: { by, at } }
    case 'DraftSubmitted':
      return { ...draft, status: 'submitted', ended: { by, at } }
    case 'DraftDiscarded':
      return { ...draft, status: 'discarded', ended: { by, at } }
  }
}
