// Takes walls away, one at a time, in a copy of the sources, and prints which test noticed each, or SURVIVED: every policy
// of the database, every refusal of the guard, every entry and condition of the lists of acts, every narrowing of an
// answer. What is known goes to .plenary/walls.jsonl and is not tried again; words choose walls by name.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/project.js'
import { BrokenCopy } from '../simulation/broken-copy.js'
import { bringStores } from '../support/tally-store.js'
import { wallsOf, wallsOfSources, type Wall } from './found-walls.js'
import { policiesIn } from './policies-in-place.js'
import { catcherOf } from './taken-away.js'

const folder = join(root, '.plenary')
const told = join(folder, 'walls.jsonl')

interface Outcome {
  readonly name: string
  readonly caughtBy: string | null
}
const known = (): readonly Outcome[] =>
  existsSync(told)
    ? readFileSync(told, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Outcome)
    : []

async function walls(): Promise<readonly Wall[]> {
  const stores = await bringStores()
  const policies = await policiesIn(stores)
  await stores.stop()
  return [...wallsOf(policies), ...wallsOfSources()]
}

const words = process.argv.slice(2)
const all = await walls()
const chosen = all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const done = new Set(known().map(({ name }) => name))
mkdirSync(folder, { recursive: true })
const copy = new BrokenCopy(['libs', 'apps', 'workflows'])
try {
  for (const wall of chosen.filter(({ name }) => !done.has(name))) {
    const caughtBy = catcherOf(wall, copy) ?? null
    console.log(`${wall.name}\n    ${caughtBy ?? 'SURVIVED'}`)
    appendFileSync(told, `${JSON.stringify({ name: wall.name, caughtBy })}\n`)
  }
} finally {
  copy.remove()
}
const tried = known()
const survivors = tried.filter(({ caughtBy }) => caughtBy === null)
console.log(`${String(all.length)} walls, ${String(tried.length)} tried, ${String(survivors.length)} survived`)
for (const { name } of survivors) console.log(`SURVIVED ${name}`)
