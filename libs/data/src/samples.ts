import type { CommissionFounding, Day, Text } from '@plenary/domain'
import icmecJson from './samples/icmec.json' with { type: 'json' }
import trainingJson from './samples/training.json' with { type: 'json' }
import type { Fact, Sourced } from './sourced.js'

/** A commission to be founded, with what is publicly known of it; `procedure` is the id of an edition shipped. */
export interface Sample extends Omit<CommissionFounding, 'rehearsal' | 'procedure'> {
  readonly procedure: string
  readonly established: Sourced & { readonly on: Day; readonly by: Text }
  readonly task: Sourced & { readonly text: Text }
  readonly languages: readonly string[]
  readonly facts: readonly Fact[]
}

/** The sample commission, from the public record. */
export const icmec = icmecJson as Sample
/** A fictitious commission in which everything goes wrong that can. */
export const training = trainingJson as Sample
/** The same six, meeting as a board: by other rules, with the same people. */
export const board: Sample = {
  ...training,
  id: '536a8fed-dd25-5199-bdcb-9ddb8c8e3890',
  name: { en: 'Training Board', ru: 'Учебное правление' },
  procedure: 'board',
}
