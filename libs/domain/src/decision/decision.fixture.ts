import { rules, stage } from '../procedure/rules.fixture.js'
import type { AssignmentDue, ClauseText } from '../sitting/sitting.js'
import { at, engine, officer, Story } from '../story.fixture.js'
import type { Control, Decision, DecisionCommand, DecisionEvent } from './decision.js'
import { decisionAggregate } from './index.js'

export const followUp = stage('follow-up', {
  kind: 'follow',
  matter: 'clauses',
  reminders: 'courtesy',
  article: 'Rule 9',
})
const clause = (en: string, due: AssignmentDue, ...assigned: string[]): ClauseText => ({ title: { en }, assigned, due })

/** One clause by a day for Elm, one by the next session for Elm and Fir, one for ever for Oak. */
export const clauses = [
  clause('Report', { kind: 'date', on: '2027-09-01' }, 'elm'),
  clause('Draft', { kind: 'nextSession' }, 'elm', 'fir'),
  clause('Watch', { kind: 'permanent' }, 'oak'),
]
export const adopted = (texts: readonly ClauseText[] = clauses) =>
  ({
    type: 'NoteAdopted',
    sitting: 'sitting',
    session: 'session',
    commission: 'commission',
    procedure: { id: 'trial', hash: 'trial' },
    zones: { seat: 'UTC', venue: 'UTC' },
    calendar: 'all',
    taken: {
      decision: 'decision',
      item: 'tests',
      title: { en: 'On tests' },
      clauses: texts,
      number: '21/1',
      adopted: true,
      bound: ['elm', 'fir'],
      reservations: ['fir'],
      blockedBy: [],
      article: 'Rule 2',
      at: at('2027-06-17', '11:00'),
    },
    from: 'sitting',
    fromVersion: 12,
  }) as const
export const opens = (on: string, fromVersion: number, from = 'session') =>
  ({
    type: 'NoteFollowUp',
    nextOpening: { kind: 'day', on },
    zones: { seat: 'UTC', venue: 'UTC' },
    calendar: 'all',
    from,
    fromVersion,
  }) as const

const conducting = (): DecisionCommand => ({ type: 'CloseDecision' })
export type DecisionStory = Story<Decision, DecisionCommand, DecisionEvent>

export const notAdopted: DecisionStory = new Story(decisionAggregate, rules([followUp]), 'decision', (stage) =>
  stage.is === 'ending' ? conducting() : undefined,
).on('2027-06-17')
/** Adopted on 17 June as 21/1, with three clauses. */
export const underControl = (texts?: readonly ClauseText[]): DecisionStory => notAdopted.after(engine, adopted(texts))

export const conclude = (clause: string, control: Control = 'remove') =>
  ({ type: 'ConcludeClause', clause, state: 'done', control }) as const
export const concluded = (story: DecisionStory, ...ids: readonly string[]): DecisionStory =>
  ids.reduce((all, id) => all.after(officer, conclude(id)), story)
