import { aggregates } from '@plenary/domain'
import { both, each, once, type Invariants } from '../verdict.js'
import { same } from './of-life.js'

/** The Russian text of a refusal has at least one letter that only Russian has. */
const isRussian = /[а-яё]/i

export const ofRecord: Invariants = {
  'no act breaks the core, and what is called for is done': ({ defect, moves }) => ({
    exercised: moves.length,
    broken: defect === undefined ? [] : [defect],
  }),
  'a journal folds to the state': ({ world }) =>
    each(
      [...world.streams.values()],
      ({ ref, state, journal }) => {
        const { upcast, evolve } = aggregates[ref.kind]
        const read = JSON.parse(JSON.stringify(journal)) as typeof journal
        return same(
          read.reduce<unknown>((before, event) => evolve(before, upcast(event)) as unknown, null),
          state,
        )
      },
      ({ ref }) => ref.id,
    ),
  'every refusal has a code and its reason in both languages': ({ refused }) =>
    each(
      [...refused.values()],
      ({ code, en, ru }) => /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(code) && en !== '' && isRussian.test(ru),
      ({ code }) => code,
    ),
  'an act of time or of the engine asked for again makes no events': ({ repetitions }) =>
    each(
      repetitions,
      ({ events }) => events.length === 0,
      ({ command }) => command.type,
    ),
  'one act tells another stream one thing': ({ world }) =>
    world.deeds
      .map(({ ref, tells }) => once(tells.map(({ to }) => `${ref.id} to ${to.id}`)))
      .reduce(both, { exercised: 0, broken: [] }),
  'nothing calls any more': ({ world, defect }) => ({
    exercised: world.streams.size,
    broken: world.isQuiet || defect !== undefined ? [] : ['not quiet'],
  }),
}
