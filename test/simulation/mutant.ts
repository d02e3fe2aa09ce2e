/** A rule broken on purpose: a piece of its text replaced by another, and what is to catch it. */
export interface Mutant {
  /** What is broken, in words. */
  readonly broken: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** Names of invariants of the simulation, one of which is to be broken; or the spec of which a case is to fail. */
  readonly caughtBy: { readonly invariants: readonly string[] } | { readonly cases: string }
}

export const domain = 'libs/domain/src'
export const by = (...invariants: readonly string[]) => ({ invariants })
