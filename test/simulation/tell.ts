import { allPairs } from './coverage.js'
import type { Move } from './life.js'
import { shortest, type Account, type Failure } from './simulate.js'

/** What was lived, what was asked of whom, and how often each invariant had something to judge. */
export function accountLines({ sequences, moves, acts, asked, exercised }: Account, seconds: number): string[] {
  const uncovered = allPairs.filter((pair) => !asked.has(pair))
  const covered = String(allPairs.length - uncovered.length)
  return [
    `${String(sequences)} sequences, ${String(moves)} moves, ${String(acts)} acts`,
    `${(sequences / seconds).toFixed(1)} sequences per second`,
    `${covered} of ${String(allPairs.length)} pairs of command and status covered; not: ${uncovered.join(', ') || 'none'}`,
    `${String(exercised.size)} invariants`,
    ...[...exercised].map(([name, count]) => `  ${String(count).padStart(8)}  ${name}`),
  ]
}

/** `brief`: what was broken, and by which seed. Else also the fewest moves that break the first of it. */
export function failureLines(failure: Failure, brief = false): string[] {
  const { seed, broken, life } = failure
  const named = [
    ...broken.flatMap(({ invariant, found }) => [`BROKEN: ${invariant}`, ...found.map((one) => `  ${one}`)]),
    `seed ${String(seed)}: npm run simulate -- --seed ${String(seed)} --sequences 1`,
  ]
  if (brief) return named
  const fewest = shortest(failure)
  const { edition, previous } = life.beginning
  const under = `under ${edition}${previous ? '' : ', as its first session'}`
  return [
    ...named,
    `${String(fewest.length)} of ${String(life.moves.length)} moves lead to the first, ${under}:`,
    ...fewest.map((move) => `  ${told(move)}`),
  ]
}

function told(move: Move): string {
  switch (move.is) {
    case 'time':
      return `time passes until ${new Date(move.until).toISOString()}`
    case 'outage':
      return `nobody passes the time until ${new Date(move.until).toISOString()}`
    case 'again':
      return `the act of time or engine ${String(move.back)} acts ago is asked for again`
    case 'act': {
      const { type, ...more } = move.command
      return `${move.office} ${type} on ${move.ref.kind} ${move.ref.id} ${JSON.stringify(more)}`
    }
  }
}
