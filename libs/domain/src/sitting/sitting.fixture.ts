import { rules } from '../procedure/rules.fixture.js'
import type { Position } from '../procedure/position.js'
import { chair, engine, Story } from '../story.fixture.js'
import { sittingAggregate } from './index.js'
import type { ClauseText, Sitting, SittingCommand, SittingEvent, Summons } from './sitting.js'

export const summons: Summons = {
  session: 'session',
  commission: 'commission',
  ordinal: 21,
  procedure: { id: 'trial', hash: 'trial' },
  parts: ['elm', 'fir', 'oak'],
  opening: { kind: 'firm', on: '2027-06-17', time: '10:00' },
  place: { city: 'Elmtown' },
  zones: { seat: 'UTC', venue: 'UTC' },
  calendar: 'all',
  agenda: [
    { id: 'tests', number: 1, title: { en: 'On tests' } },
    { id: 'fairs', number: 2, title: { en: 'On fairs' } },
  ],
}
export const summon = { type: 'NoteSummoned', ...summons, from: 'session', fromVersion: 40 } as const
export type SittingStory = Story<Sitting, SittingCommand, SittingEvent>

export const notSummoned: SittingStory = new Story(sittingAggregate, rules([]), 'sitting')
/** The session's hour has come: ten o'clock of 17 June, with two items on the agenda. */
export const summoned: SittingStory = notSummoned.on('2027-06-17', '10:00').after(engine, summon)
export const opened: SittingStory = summoned.after(chair, { type: 'OpenSitting', presiding: 'plenary.chair' })
export const closed: SittingStory = opened.after(chair, { type: 'CloseSitting' })

export const attended = (parts: readonly string[], story: SittingStory = opened): SittingStory =>
  parts.reduce((all, part) => all.after(chair, { type: 'RecordAttendance', part, attendance: 'present' }), story)

/** The item on tests stands on the agenda by its mark. */
export const marked: SittingStory = notSummoned
  .on('2027-06-17', '10:00')
  .after(engine, {
    ...summon,
    agenda: [{ id: 'tests', number: 1, title: { en: 'Item marked "secret"' }, mark: 'secret' }],
  })
  .after(chair, { type: 'OpenSitting', presiding: 'plenary.chair' })

/** These parts are present, and these say this to the item on tests. */
export const positioned = (parts: readonly string[], taken: Readonly<Record<string, Position>>): SittingStory =>
  Object.entries(taken).reduce(
    (all, [part, position]) => all.after(chair, { type: 'RecordPosition', item: 'tests', part, position }),
    attended(parts),
  )

export const clauseFor = (...assigned: string[]): ClauseText => ({
  title: { en: 'Report' },
  assigned,
  due: { kind: 'nextSession' },
})
