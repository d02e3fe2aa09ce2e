import type { Mark, Text } from '@plenary/domain'

/** What a fact rests on. `source` begins with the record: [S] press notices of the organisation, [P] published elsewhere. */
export interface Sourced {
  readonly mark: Mark
  readonly source: string
}

export interface Fact extends Sourced {
  readonly id: string
  readonly text: Text
}
