import { describe, expect, it } from '@jest/globals'
import { aggregates } from '@plenary/domain'
import { RandomCommission } from '../simulation/random-commission.js'
import { twentyFirst, twentySecond } from '../support/three-sessions.js'
import { TrainingWorld } from '../support/training-world.js'
import type { World } from '../support/world.js'

const played = new TrainingWorld('2027-01-11 09:00')
twentyFirst(played)
twentySecond(played)
const worlds: readonly World[] = [
  played,
  new RandomCommission(2).live(500).world,
  new RandomCommission(7).live(500).world,
]

type Parts = Readonly<Record<string, unknown>>
const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null
/** Parts, and parts of parts, that say the same but are not the same. */
const copied = (before: unknown, after: unknown, depth: number): readonly string[] => {
  if (before === after || !isParts(before) || !isParts(after)) return []
  if (JSON.stringify(before) === JSON.stringify(after)) return ['']
  if (depth === 0) return []
  return Object.keys(after).flatMap((key) => copied(before[key], after[key], depth - 1).map((path) => `${key}/${path}`))
}

/** What an event says as a whole takes the place of what was said before, even where it is the same. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  SessionNoted: ['sessions'],
  ConsultationNoted: ['consultations'],
  SittingNoted: ['sitting'],
  DecisionNoted: ['clauses', 'decisionsNoted'],
  CarriedOverNoted: ['carriedOver'],
  SourcesNoted: ['sources'],
  ProceduresNoted: ['procedures'],
  SittingSummoned: ['parts', 'agenda', 'attendance', 'positions', 'disposals', 'decisions'],
  QuestionNoted: ['asked', 'items', 'due', 'procedure'],
  SessionMoved: ['place', 'opening'],
  OpeningFirmed: ['place', 'opening'],
  PlanDrawn: ['opensAt'],
  RoundStarted: ['plan'],
}

describe('evolve', () => {
  it('leaves every part identical that an event does not touch', () => {
    const found = worlds.flatMap((world) =>
      [...world.streams.values()].flatMap(({ ref, journal }) => {
        let state: unknown = null
        return journal.flatMap(({ type, ...event }) => {
          const before = state
          state = aggregates[ref.kind].evolve(before, { type, ...event }) as unknown
          const parts = copied(before, state, 2).filter((path) => path !== '')
          return parts
            .filter((path) => !wholes[type]?.includes(path.split('/')[0] ?? ''))
            .map((path) => `${type} ${path}`)
        })
      }),
    )
    expect([...new Set(found)]).toEqual([])
  })
  it('never changes a state that was', () => {
    for (const { before, events, ref, after } of worlds.flatMap(({ deeds }) => deeds.slice(0, 400))) {
      const again = events.reduce<unknown>(
        (state, event) => aggregates[ref.kind].evolve(state, event) as unknown,
        before,
      )
      expect(JSON.stringify(again)).toBe(JSON.stringify(after))
    }
  })
})
