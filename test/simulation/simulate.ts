import { invariants } from './invariants/index.js'
import { Life, type Move } from './life.js'
import { RandomCommission } from './random-commission.js'
import { shrink } from './shrink.js'

/** By whose rules the commission of a seed lives; the fullest edition as often as all others. */
const editions = ['icmec', 'default', 'icmec', 'board', 'icmec', 'three-stages'] as const
export const editionOf = (seed: number): string => editions[seed % editions.length] ?? 'icmec'
/** How many things happen: from a session begun to several that follow each other. */
const lengths = [200, 400, 800, 1_500] as const

export const lifeOf = (seed: number): Life =>
  new RandomCommission(seed, editionOf(seed)).live(lengths[Math.floor(seed / editions.length) % lengths.length] ?? 400)
    .life

export interface Broken {
  readonly invariant: string
  readonly found: readonly string[]
}
export interface Failure {
  readonly seed: number
  readonly life: Life
  /** All that the life breaks; at least one. */
  readonly broken: readonly [Broken, ...Broken[]]
}
/** What many lives came to, up to the first that broke an invariant. */
export interface Account {
  sequences: number
  moves: number
  acts: number
  /** How often each command was asked in each status. */
  readonly asked: Map<string, number>
  /** How often each invariant was judged. */
  readonly exercised: Map<string, number>
  readonly events: Set<string>
  readonly refused: Set<string>
  failure?: Failure
}

export function simulate(seed: number, sequences: number): Account {
  const account: Account = {
    ...{ sequences: 0, moves: 0, acts: 0 },
    ...{ asked: new Map(), exercised: new Map(), events: new Set(), refused: new Set() },
  }
  for (let next = seed; next < seed + sequences && !account.failure; next++) {
    const life = lifeOf(next)
    enter(account, life)
    const [first, ...more] = judge(life, (name, count) => add(account.exercised, name, count))
    if (first) account.failure = { seed: next, life, broken: [first, ...more] }
  }
  return account
}

/** What a life breaks. */
export const judge = (
  life: Life,
  exercised: (invariant: string, count: number) => void = () => undefined,
): readonly Broken[] =>
  Object.entries(invariants).flatMap(([invariant, judged]) => {
    const { exercised: count, broken } = judged(life)
    exercised(invariant, count)
    return broken.length > 0 ? [{ invariant, found: [...new Set(broken)].slice(0, 5) }] : []
  })

/** The fewest things that lead to the same failure. */
export const shortest = ({ life: { beginning, moves }, broken: [{ invariant }] }: Failure): readonly Move[] =>
  shrink(moves, (fewer) => invariants[invariant]?.(Life.of(beginning, fewer)).broken.length !== 0)

function enter(account: Account, { world, moves, pairs, refused }: Life): void {
  account.sequences += 1
  account.moves += moves.length
  account.acts += world.deeds.length
  for (const [pair, times] of pairs) add(account.asked, pair, times)
  for (const code of refused.keys()) account.refused.add(code)
  for (const { events } of world.deeds) for (const { type } of events) account.events.add(type)
}
const add = (counts: Map<string, number>, name: string, count: number) =>
  counts.set(name, (counts.get(name) ?? 0) + count)
