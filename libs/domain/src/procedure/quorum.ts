import type { Fraction, QuorumRule } from './procedure.js'

/** Parts by id. A part that froze its own participation stays in the base: only an act suspends it. */
export interface Presence {
  readonly members: readonly string[]
  readonly suspended: readonly string[]
  readonly present: readonly string[]
}

export interface Quorum {
  readonly met: boolean
  /** How many parts of the base are present. */
  readonly present: number
  readonly needed: number
  readonly base: number
  readonly article: string
}

/** Rounded up: a fraction of a state cannot be present. */
const atLeast = (base: number, { of, needs }: Fraction): number => Math.ceil((base * needs) / of)

export const quorum = (rule: QuorumRule, { members, suspended, present }: Presence): Quorum => {
  const counted = new Set(members.filter((part) => !suspended.includes(part)))
  const there = new Set(present.filter((part) => counted.has(part))).size
  const needed = atLeast(counted.size, rule.fraction)
  return { met: there > 0 && there >= needed, present: there, needed, base: counted.size, article: rule.article }
}
