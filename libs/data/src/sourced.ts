import type { Mark, Text } from '@plenary/domain'

/** What a fact rests on. `source` begins with the record: [S] press notices of the organisation, [P] published elsewhere. */
export interface Sourced {
  readonly mark: Mark
  readonly source: string
  /** What of it is assumed all the same. */
  readonly assumed?: Text
}

export interface Fact extends Sourced {
  readonly id: string
  readonly text: Text
}
