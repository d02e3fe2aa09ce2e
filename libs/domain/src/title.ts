/** A title in the languages in which it was given; at least one. */
export interface Title {
  readonly en?: string
  readonly ru?: string
}

/** A text of a person, lodged with the circle: the journal holds its id and salted hash, never its words. */
export interface Content {
  readonly content: string
  readonly hash: string
}
