/** A wall found by script, and what its source says without it. */
export interface Wall {
  readonly name: string
  readonly file: string
  readonly without: (whole: string) => string
  /** What should notice, the fastest first: paths and options of one run after another. */
  readonly suites: readonly string[]
  readonly together?: Together
  /** The piece of the source by which it can be switched off. */
  readonly cut?: { readonly at: number; readonly end: number; readonly to: string }
  /** The same in a database. */
  readonly sql?: string
}

/** Walls that are taken away at once, where what notices says of each difference which wall it is about. */
export interface Together {
  readonly group: string
  readonly suite: string
  /** How a failure says that this one is gone. */
  readonly told: RegExp
}

/** One piece of a text for another; `$` in it means nothing. */
export const replacing =
  (from: string, to: string) =>
  (whole: string): string =>
    whole.replaceAll(from, () => to)

/** Of one name: the second and those behind it by their number. */
export function numbered<W extends { readonly name: string }>(walls: readonly W[]): readonly W[] {
  const times = new Map<string, number>()
  return walls.map((wall) => {
    const time = (times.get(wall.name) ?? 0) + 1
    times.set(wall.name, time)
    return time === 1 ? wall : { ...wall, name: `${wall.name} (${String(time)})` }
  })
}
