// Takes walls away in copies of the sources, and prints which test noticed each, or SURVIVED: every policy of the
// database, every condition of its functions, every refusal of the guard, every entry and condition of the lists of acts,
// every place where an answer is made by who asks. What is known goes to .plenary/walls.jsonl and is not tried again; words
// choose walls by name. `--again` forgets what is known, but for what noticed a wall the last time: that is tried first.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/project.js'
import type { BrokenCopy } from '../simulation/broken-copy.js'
import { copyWithSwitches } from './copy-with-switches.js'
import { everyWall } from './every-wall.js'
import { redundant } from './redundant.js'
import { matrix } from './source-walls.js'
import { Control, type Outcome, tried, triedByTurns, triedTogether } from './taken-away.js'
import type { Wall } from './wall.js'

/** So many copies, each with its own walls away. */
const atOnce = 2
/** So many are tried by one run. */
const most = 8
const folder = join(root, '.plenary')
const told = join(folder, 'walls.jsonl')

const control = new Control()

const known = (): readonly Outcome[] =>
  (existsSync(told) ? readFileSync(told, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Outcome)

/** What noticed a wall, when it was last tried. */
const before = new Map<string, string>()
function forget(): void {
  for (const { name, caughtBy } of known())
    if (caughtBy !== undefined) before.set(name, caughtBy.split(': ', 1)[0] ?? '')
  rmSync(told, { force: true })
}
const firstByWhatNoticed = (wall: Wall): Wall => {
  const suite = before.get(wall.name)
  return suite === undefined ? wall : { ...wall, suites: [suite, ...wall.suites.filter((one) => one !== suite)] }
}

function tell(outcome: Outcome): void {
  const { name, suite, caughtBy, brokenDown, seconds } = outcome
  console.log(`${name}\n    ${caughtBy ?? `not by ${suite} ${brokenDown ?? ''}`} (${String(seconds)} s)`)
  appendFileSync(told, `${JSON.stringify(outcome)}\n`)
}

/** Each piece of work by the first copy that is free. */
async function byTurns<T>(
  copies: readonly BrokenCopy[],
  all: readonly T[],
  work: (one: T, copy: BrokenCopy) => Promise<void>,
) {
  const left = [...all]
  const take = async (copy: BrokenCopy): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one, copy)
  }
  await Promise.all(copies.map(take))
}

/** Those of which what notices says which one is gone. */
async function takeAwayTogether(copies: readonly BrokenCopy[], walls: readonly Wall[]): Promise<void> {
  const groups = [...Map.groupBy(walls, ({ together }) => together?.group).values()]
  await byTurns(copies, groups, async (members, copy) => {
    const suite = members[0]?.together?.suite
    if (suite !== undefined) (await triedTogether(members, suite, copy, control)).forEach(tell)
  })
}

/** Those that were not noticed yet by the next of their suites, where it is the cheapest. */
async function takeAway(copies: readonly BrokenCopy[], walls: readonly Wall[]): Promise<void> {
  const asked = new Map(walls.map(({ name }) => [name, new Set<string>()]))
  const noticed = new Set<string>()
  for (const { name, suite, caughtBy } of known()) {
    asked.get(name)?.add(suite)
    if (caughtBy !== undefined) noticed.add(name)
  }
  const next = walls.flatMap((wall) => {
    const suite = wall.suites.find((one) => !asked.get(wall.name)?.has(one))
    return suite === undefined || noticed.has(wall.name) ? [] : [{ wall, suite }]
  })
  if (next.length === 0) return
  console.log(
    `\n${String(noticed.size)} of ${String(walls.length)} noticed; ${String(next.length)} to try by one suite more\n`,
  )
  const cheapest = Math.min(...next.map(({ suite }) => costOf(suite)))
  const works = worksOf(next.filter(({ suite }) => costOf(suite) === cheapest))
  await byTurns(copies, works, async ({ walls: some, suite, isSwitched }, copy) => {
    const outcomes = isSwitched
      ? await triedByTurns(some, suite, copy)
      : await Promise.all(some.map((wall) => tried(wall, suite, copy, control)))
    outcomes.forEach(tell)
  })
  return takeAway(copies, walls)
}

/** Rules alone, with a database, over HTTP, and the matrix: dearer by far each time. */
const costOf = (suite: string): number =>
  [/^(libs|apps)/, /^test\/store/, /^test\/(?!http\/matrix)/, /./].findIndex((kind) => kind.test(suite))

/** What can be switched is tried many at once by the same suite; the matrix is too long for that. */
function worksOf(next: readonly { readonly wall: Wall; readonly suite: string }[]) {
  return [...Map.groupBy(next, ({ suite }) => suite)].flatMap(([suite, some]) => {
    const can = ({ wall }: { readonly wall: Wall }) =>
      (wall.cut !== undefined || wall.sql !== undefined) && suite !== matrix
    const [switched, others] = [some.filter(can), some.filter((one) => !can(one))]
    const batches = Array.from({ length: Math.ceil(switched.length / most) }, (_, index) =>
      switched.slice(index * most, (index + 1) * most),
    )
    return [
      ...batches.map((batch) => ({ walls: batch.map(({ wall }) => wall), suite, isSwitched: true })),
      ...others.map(({ wall }) => ({ walls: [wall], suite, isSwitched: false })),
    ]
  })
}

const started = performance.now()
const words = process.argv.slice(2).filter((word) => word !== '--again')
mkdirSync(folder, { recursive: true })
if (process.argv.includes('--again')) forget()
const all = (await everyWall()).map(firstByWhatNoticed)
const chosen = all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const copies = Array.from({ length: atOnce }, () => copyWithSwitches(all))
try {
  const names = new Set(known().map(({ name }) => name))
  await takeAwayTogether(
    copies,
    chosen.filter(({ name }) => !names.has(name)),
  )
  await takeAway(copies, chosen)
} finally {
  copies.forEach((copy) => {
    copy.remove()
  })
}
const caught = new Set(known().flatMap(({ name, caughtBy }) => (caughtBy === undefined ? [] : [name])))
const survivors = chosen.filter(({ name }) => !caught.has(name))
const minutes = ((performance.now() - started) / 60_000).toFixed(1)
console.log(
  `${String(all.length)} walls, ${String(chosen.length)} tried, ${String(chosen.length - survivors.length)} noticed, ` +
    `${String(survivors.length)} survived; ${minutes} minutes`,
)
const behind = (name: string) => redundant.find(({ wall }) => wall.test(name))?.because
for (const { name } of survivors) console.log(`SURVIVED ${name}\n    ${behind(name) ?? 'nobody noticed'}`)
process.exitCode = survivors.every(({ name }) => behind(name)) ? 0 : 1
