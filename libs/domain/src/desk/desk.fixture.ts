import { rules } from '../procedure/rules.fixture.js'
import { engine, headOf, person, secretaryOf, Story } from '../story.fixture.js'
import type { Desk, DeskCommand, DeskEvent } from './desk.js'
import { deskAggregate } from './index.js'

const opening = { kind: 'month', month: '2027-06' } as const
export const about = { commission: 'commission', session: 'session', part: 'elm', ordinal: 21, opening }
export const told = { from: 'session', fromVersion: 4 }
export const note = { type: 'NoteSession', ...about, ...told } as const

export const [head, secretary, contributor] = [headOf('elm'), secretaryOf('elm'), person('elm', 'contributor')]

export type DeskStory = Story<Desk, DeskCommand, DeskEvent>
export const none: DeskStory = new Story(deskAggregate, rules([]), 'desk').on('2027-01-11')
/** The desk of Elm, on which nothing lies yet. */
export const desk: DeskStory = none.after(engine, note)

export const objection = { type: 'Reply', said: { content: 'objection', hash: '01' } } as const
export const consent = { type: 'Reply', said: { content: 'consent', hash: '02' } } as const
/** A reply to the tour drafted by a contributor on 1 March. */
export const drafted: DeskStory = desk
  .on('2027-03-01')
  .after(contributor, { type: 'WriteDraft', to: 'tour', act: objection })
export const draft = 'desk/draft/1'
export const asSeen = { draft, revision: 1 }
/** Signed by the head on 2 March. */
export const signed: DeskStory = drafted.on('2027-03-02').after(head, { type: 'SignDraft', ...asSeen })
