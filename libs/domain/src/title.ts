/** A title in the languages in which it was given; at least one. */
export interface Title {
  readonly en?: string
  readonly ru?: string
}

/** There is one in one language at least. */
export const isTitled = (title: Title | undefined): title is Title => Boolean(title?.en || title?.ru)

/** A text of a person, lodged with the circle: the journal holds its id and salted hash, never its words. */
export interface Content {
  readonly content: string
  readonly hash: string
}

export const isContent = (value: object): value is Content => {
  const { content, hash } = value as Partial<Content>
  return typeof content === 'string' && typeof hash === 'string'
}

/** The texts that an event, or any other value, names. */
export function contentsIn(value: unknown): Content[] {
  if (typeof value !== 'object' || value === null) return []
  return isContent(value) ? [value] : Object.values(value).flatMap(contentsIn)
}
