import ts from 'typescript'
import type { Wall } from './wall.js'

/** A wall that is away while it is named: nothing has to be loaded anew for the next one. */
export type Switched = Wall & { readonly cut: NonNullable<Wall['cut']> }
export const isSwitched = (wall: Wall): wall is Switched => wall.cut !== undefined

/** What makes a source with switches one without this wall. */
export const switchedOff =
  (name: string) =>
  (whole: string): string =>
    `globalThis.wallAway = ${JSON.stringify(name)}\n${whole}`

/** A source in which each of these is away while it is named. */
export function withSwitches(whole: string, walls: readonly Switched[]): string {
  const outerFirst = walls.toSorted((a, b) => a.cut.at - b.cut.at || b.cut.end - a.cut.end)
  return between(whole, 0, whole.length, outerFirst)
}

function between(whole: string, from: number, until: number, walls: readonly Switched[]): string {
  const [first] = walls
  if (!first) return whole.slice(from, until)
  const { at, end } = first.cut
  const same = walls.filter(({ cut }) => cut.at === at && cut.end === end)
  const inside = walls.filter((wall) => !same.includes(wall) && wall.cut.end <= end)
  const rest = walls.filter((wall) => !same.includes(wall) && !inside.includes(wall))
  const stands = `(${between(whole, at, end, inside)})`
  const switched = same.reduce(
    (otherwise, { name, cut }) => `(globalThis.wallAway === ${JSON.stringify(name)} ? (${cut.to}) : ${otherwise})`,
    stands,
  )
  return whole.slice(from, at) + switched + between(whole, end, until, rest)
}

/** Done to each database behind its migrations. */
export const migrated = 'await migrate(server.url)'
export const migratedWithout = `${migrated}\n  await server.sql(globalThis.wallSql ?? '')`

/** The tests of a spec once with all walls in place, and once without each of these. */
export function repeated(spec: string, walls: readonly Wall[]): string {
  const { statements } = ts.createSourceFile('one.spec.ts', spec, ts.ScriptTarget.Latest, true)
  const [loaded, tests] = [true, false].map((isOnce) =>
    statements
      .filter((one) => (ts.isImportDeclaration(one) || waits(one)) === isOnce)
      .map((one) => one.getFullText())
      .join(''),
  )
  const each = [{}, ...walls].map((wall: Partial<Wall>, index) => {
    const away = JSON.stringify({ wallAway: wall.name ?? '', wallSql: wall.sql ?? '' })
    return `ofWall('wall ${String(index)}:', () => {\nbeforeWall(() => { Object.assign(globalThis, ${away}) })\n${String(tests)}\n})`
  })
  return `${String(loaded)}\nimport { beforeAll as beforeWall, describe as ofWall } from '@jest/globals'\n${each.join('\n')}\n`
}

/** Outside of every function: what is waited for when a spec is loaded. */
const waits = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) ||
  (!ts.isFunctionLike(node) && ts.forEachChild(node, (child) => waits(child) || undefined) === true)
