import { files, read } from '../house/project.js'

/** A wall found by script, and how it is taken away: a piece of a source replaced by another. */
export interface Wall {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** What should notice, the fastest first. */
  readonly suites: readonly string[]
}

const inDatabase = ['test/store/policies.spec.ts', 'test/store/walls.spec.ts', 'test/http/matrix.spec.ts']
const atTheDoor = [
  'test/http/guard.spec.ts',
  'test/http/sign-in',
  'test/http/matrix.spec.ts',
  'test/http/access.spec.ts',
]
const doorSql = 'libs/store/src/migrations/door-sql.ts'
/** Runs at each migration, after everything else. */
const atEnd = 'revoke execute on all functions in schema public from public;'

export interface Policy {
  readonly table: string
  readonly policy: string
  readonly owner: boolean
}
/** Of every policy, and of every table that has one: opened, dropped, not forced, switched off. */
export function wallsOf(policies: readonly Policy[]): readonly Wall[] {
  const byMigration = (name: string, sql: string): Wall => ({
    ...{ name, file: doorSql, from: atEnd, to: `${sql};\n${atEnd}`, suites: inDatabase },
  })
  const tables = [...new Set(policies.map(({ table }) => table))]
  return [
    ...policies.flatMap(({ table, policy, owner }) => [
      ...(owner ? [] : [byMigration(`policy ${policy} opened`, `alter policy ${policy} on ${table} using (true)`)]),
      byMigration(`policy ${policy} dropped`, `drop policy if exists ${policy} on ${table}`),
    ]),
    ...tables.flatMap((table) => [
      byMigration(`${table} not forced`, `alter table ${table} no force row level security`),
      byMigration(`${table} without row security`, `alter table ${table} disable row level security`),
    ]),
  ]
}

const conditions = /^ *if \((.+)\) (?:return|throw|fault|refuse|unknownTo|missing)\b.*$/gm

/** Each early refusal of the guard and of ways in: its condition never holds. */
function guardWalls(): readonly Wall[] {
  const sources = files.filter((path) => /^apps\/api\/src\/(guard|sign-in)\/.*(?<!\.spec|\.fixture)\.ts$/.test(path))
  return sources.flatMap((file) => without(file, conditions, atTheDoor))
}

/** Each condition of a list of acts, and each entry: its roles and one more. */
function permitWalls(): readonly Wall[] {
  return files
    .filter((path) => /^libs\/domain\/src\/\w+\/permit\.ts$/.test(path))
    .flatMap((file) => {
      const suites = [`libs/domain/src/${String(file.split('/')[3])}/`, 'test/http/matrix.spec.ts']
      const entries = [...read(file).matchAll(/^ {2}([A-Z]\w+): (\[.*\]|\w+),$/gm)].map(([line, act, roles]) => ({
        ...{ name: `${file}: ${String(act)} is an observer's too`, file, suites },
        ...{ from: line, to: `  ${String(act)}: [...${String(roles)}, 'observer'],` },
      }))
      return [...entries, ...without(file, conditions, suites)]
    })
}

function without(file: string, pattern: RegExp, suites: readonly string[]): readonly Wall[] {
  return [...read(file).matchAll(pattern)].map(([line, condition]) => ({
    ...{ name: `${file}: ${line.trim()}`, file, suites },
    ...{ from: line, to: line.replace(`(${String(condition)})`, `((${String(condition)}) && Date.now() < 0)`) },
  }))
}

const whole = 'test/http/description.spec.ts'
/** What an answer narrows by who asks. */
const filters: readonly (readonly [file: string, pattern: RegExp, to: string])[] = [
  ['apps/api/src/services/notices.ts', /seesAllNotices\(.*\) \? null : actor\.body/, 'null'],
  ['apps/api/src/views/session-view.ts', /own\(session\.desks, body\)/, 'Object.values(session.desks)[0]'],
  ['apps/api/src/guard/admission.ts', /ref\.kind !== 'desk' \|\| .*/, 'true'],
  ['apps/api/src/guard/readers.ts', /return !notContents\.includes\(role\)/, 'return true'],
  ['apps/api/src/guard/readers.ts', /return role === 'auditor' \|\| .*/, 'return true'],
  ['apps/api/src/guard/readers.ts', /return role === 'administrator'/, 'return true'],
  ['apps/api/src/guard/readers.ts', /role === 'auditor' && !isOfPart.*/, "role === 'auditor'"],
  ['apps/api/src/services/events.ts', /deskRoles\.includes\(role\) \? body : null/, 'body'],
]
const filterWalls = (): readonly Wall[] =>
  filters.map(([file, pattern, to]) => {
    const from = pattern.exec(read(file))?.[0]
    if (from === undefined) throw new Error(`${file} does not say ${String(pattern)}`)
    return {
      name: `${file}: ${from}`,
      file,
      from,
      to,
      suites: [whole, 'test/http/matrix.spec.ts', 'test/http/access.spec.ts'],
    }
  })

export const wallsOfSources = (): readonly Wall[] => [...filterWalls(), ...guardWalls(), ...permitWalls()]
