import { dirname, join } from 'node:path'
import ts from 'typescript'
import { files, read } from '../house/project.js'
import { type Cut, cutsIn, type Dialect, ofPermit, ofServer } from './conditions.js'
import { looksIn } from './looks.js'
import { switchedOff } from './switches.js'
import { numbered, replacing, type Wall } from './wall.js'

const sources = files.filter((path) => /^(apps|libs)\/.*(?<!\.spec|\.fixture)\.ts$/.test(path))
export const matrix = 'test/http/matrix.spec.ts'

/** Without one piece each. */
const wallsAt = (file: string, cuts: readonly Cut[], suites: readonly string[]): readonly Wall[] => {
  const walls = cuts.map((cut) => ({ name: `${file}: ${`${cut.text} → ${cut.to}`.replaceAll(/\s+/g, ' ')}`, cut }))
  return numbered(walls).map((wall) => ({ ...wall, file, suites, without: switchedOff(wall.name) }))
}

/** The specs beside a source, if there are. */
const besides = (file: string): readonly string[] => files.filter((path) => path === file.replace(/\.ts$/, '.spec.ts'))

/** `one two` of the specs over HTTP. */
const http = (names: string): readonly string[] => names.split(' ').map((name) => `test/http/${name}.spec.ts`)
const signIn = http('sign-in sign-in-forged sign-in-password sign-in-provider sign-in-system claims')
const atTheDoor: readonly (readonly [file: RegExp, suites: readonly string[]])[] = [
  [/\/sign-in\/password/, http('sign-in-password')],
  [/\/sign-in\/provider/, http('sign-in-provider')],
  [/\/sign-in\/system/, http('sign-in-system sign-in-forged')],
  [/\/sign-in\/(own-site|cookie|entrance)/, http('sign-in sign-in-forged sign-in-password')],
  [/\/sign-in\//, signIn],
  [/\/guard\/office/, http('guard claims offices sign-in')],
  [/\/guard\/readers/, http('guard-alone journal access description')],
  [/\/guard\//, http('guard-alone access guard restricted desk desk-unseen founding sign-in answers')],
  [/\/live\/(live|positions|seats)/, http('live live-ends')],
]

/** Each refusal of the guard, of ways in, and of who listens. */
function guardWalls(): readonly Wall[] {
  return atTheDoor
    .flatMap(([of, suites]) => sources.filter((path) => of.test(path)).map((file) => ({ file, suites })))
    .filter(({ file }, index, all) => all.findIndex((one) => one.file === file) === index)
    .flatMap(({ file, suites }) =>
      wallsAt(file, cutsIn(read(file), ofServer), [
        ...besides(file),
        ...suites,
        ...(/guard/.test(file) ? [matrix] : []),
      ]),
    )
}

const aggregateOf = (file: string): string => String(file.split('/')[3])
const domainSuites = (file: string): readonly string[] => {
  const permit = `libs/domain/src/${aggregateOf(file)}/permit`
  return [...besides(file), ...(files.includes(`${permit}.spec.ts`) ? [permit] : []), `${dirname(file)}/`, matrix]
}

/** Each condition of a list of acts, and of what it asks to find out why not. */
function permitWalls(): readonly Wall[] {
  const permits = sources.filter((path) => /^libs\/domain\/src\/\w+\/permit\.ts$/.test(path))
  const asked = new Map<string, Set<string>>()
  for (const file of permits)
    for (const [path, name] of calledIn(file)) asked.set(path, (asked.get(path) ?? new Set()).add(name))
  return [
    ...permits.flatMap((file) => [...entriesOf(file), ...conditionsOf(file, ofPermit)]),
    ...[...asked].flatMap(([file, names]) => conditionsOf(file, ofPermit, names)),
    ...conditionsOf('libs/domain/src/aggregates.ts', ofServer).map((wall) => ({
      ...wall,
      suites: ['libs/domain/src/erasable.spec.ts', 'test/http/erase.spec.ts', matrix],
    })),
  ]
}

const conditionsOf = (file: string, dialect: Dialect, names?: ReadonlySet<string>): readonly Wall[] => {
  const isNamed = (node: ts.Node) => !names || namesOf(node).some((name) => names.has(name))
  return wallsAt(file, cutsIn(read(file), dialect, isNamed), domainSuites(file))
}

const namesOf = (node: ts.Node): readonly string[] =>
  ts.isVariableStatement(node) ? node.declarationList.declarations.map(({ name }) => name.getText()) : []

/** The functions that a list of acts calls, by the source in which each is. */
function calledIn(file: string): readonly (readonly [file: string, name: string])[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const named = importClause?.namedBindings
    if (!named || !ts.isNamedImports(named)) return []
    const from = join(dirname(file), (moduleSpecifier as ts.StringLiteral).text).replace(/\.js$/, '.ts')
    return named.elements
      .map(({ name }) => name.text)
      .filter((name) => new RegExp(`\\b${name}\\(`).test(source.text))
      .map((name) => [from, name] as const)
  })
}

/** Each entry of a list of acts: its roles and one more. Of a desk to whoever works there, of the rest to observers. */
function entriesOf(file: string): readonly Wall[] {
  return [...read(file).matchAll(/^ {2}([A-Z]\w+): (\[.*\]|\w+),$/gm)].map(([line, act, roles]) => ({
    ...{ name: `${file}: ${String(act)} is an observer's too`, file, suites: domainSuites(file) },
    without: replacing(line, `  ${String(act)}: [...${String(roles)}, 'observer'],`),
    together: {
      ...{ group: 'entries of lists of acts', suite: `${matrix} -t "who may do what"` },
      told: new RegExp(`"cell": "\\w+: observer (${String(act)}|posts) .*${aggregateOf(file)}s`),
    },
  }))
}

const ofAnswers: readonly (readonly [file: RegExp, suites: readonly string[]])[] = [
  [/\/events/, http('live live-ends access')],
  [/\/signed-in/, http('sign-in guard access')],
  [/\/(request|routes)\//, http('guard-alone answers description desk journal')],
  [/./, http('guard-alone description restricted restricted-record journal acts access desk desk-unseen erase')],
]
/** Each place where an answer is made by who asks. */
const answerWalls = (): readonly Wall[] =>
  sources
    .filter((path) => /^apps\/api\/src\/(views|services|request|routes)\//.test(path))
    .flatMap((file) => {
      const [, suites = []] = ofAnswers.find(([of]) => of.test(file)) ?? []
      return wallsAt(file, looksIn(read(file)), [...besides(file), ...suites, matrix])
    })

export const wallsOfSources = (): readonly Wall[] => [...answerWalls(), ...guardWalls(), ...permitWalls()]
