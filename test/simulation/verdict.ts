import type { Life } from './life.js'

/** What an invariant found in a life: how many cases there were to judge, and which broke it. */
export interface Verdict {
  readonly exercised: number
  readonly broken: readonly string[]
}
/** What never happens in any life of a commission. */
export type Invariant = (life: Life) => Verdict
export type Invariants = Readonly<Record<string, Invariant>>

/** Judges each case by itself; what is broken is told by its name. */
export const each = <T>(cases: readonly T[], holds: (one: T) => boolean, name: (one: T) => string): Verdict => ({
  exercised: cases.length,
  broken: cases.filter((one) => !holds(one)).map(name),
})

/** Among these keys none stands twice. */
export const once = (keys: readonly string[]): Verdict => {
  const seen = new Set<string>()
  const again = keys.filter((key) => seen.size === seen.add(key).size)
  return { exercised: keys.length, broken: again }
}

export const both = (a: Verdict, b: Verdict): Verdict => ({
  exercised: a.exercised + b.exercised,
  broken: [...a.broken, ...b.broken],
})
