import { lift } from '../lift.js'
import type { DeskEvent } from './desk.js'

export const upcast = lift<DeskEvent>('desk', {
  DeskOpened: 1,
  OpeningNoted: 1,
  DraftWritten: 1,
  DraftRevised: 1,
  DraftSigned: 1,
  DraftSubmitted: 1,
  DraftDiscarded: 1,
  BriefWritten: 1,
  CommentAdded: 1,
})
