import type { Definition, InDatabase, Policy } from './in-database.js'
import { type Part, partsIn } from './sql-conditions.js'
import { numbered, replacing, type Wall } from './wall.js'

const doorSql = 'libs/store/src/migrations/door-sql.ts'
/** Runs at each migration, after everything else. */
const atEnd = 'revoke execute on all functions in schema public from public;'
const byMigration = (sql: string) => replacing(atEnd, `\${${JSON.stringify(`${sql};\n`)}}${atEnd}`)

const policies = 'test/store/policies.spec.ts'
const consoles = 'test/store/walls.spec.ts'
const inDatabase = [policies, consoles, 'test/store/in-their-name.spec.ts test/store/reads.spec.ts', 'test/http/desk']

/** As a failure shows what should be there and is not, and the other way round. */
const missing = (said: string) => new RegExp(`^ *- +"${said}",?$`, 'm')
const besides = (said: string) => new RegExp(`^ *\\+ +"${said}",?$`, 'm')

const wallOf = (name: string, sql: string, group: string, suite: string, told: RegExp): Wall => ({
  ...{ name, file: doorSql, without: byMigration(sql), sql, suites: inDatabase, together: { group, suite, told } },
})

/** Opened, where it is not open anyway, and dropped. Of two of one kind a failure does not say which is gone. */
function wallsOfPolicy({ table, policy, who, what, isOpen }: Policy): readonly Wall[] {
  const opening = `alter policy ${policy} on ${table} using (true)`
  const dropping = `drop policy if exists ${policy} on ${table}`
  const opened = wallOf(`policy ${policy} opened`, opening, 'opened', consoles, besides(table))
  const dropped =
    who === 'plenary_owner'
      ? wallOf(`policy ${policy} dropped`, dropping, 'dropped of owners', policies, missing(table))
      : wallOf(`policy ${policy} dropped`, dropping, 'dropped', policies, missing(`${table} ${who} ${what}`))
  const walls = isOpen ? [dropped] : [opened, dropped]
  return /_(owner|api|engine)$/.test(policy) ? walls : walls.map(({ together: _, ...alone }) => alone)
}

const wallsOfTable = (table: string): readonly Wall[] => [
  wallOf(`${table} not forced`, `alter table ${table} no force row level security`, 'free', policies, missing(table)),
  wallOf(`${table} switched off`, `alter table ${table} disable row level security`, 'off', policies, missing(table)),
]

/** `one two` of the specs in a folder. */
const specs = (folder: string, names: string): readonly string[] =>
  names.split(' ').map((name) => `test/${folder}/${name}.spec.ts`)
const about: readonly (readonly [name: RegExp, suites: readonly string[]])[] = [
  [
    /account_of|password_of|sign_in|credential|holder_of|held_by|claims/,
    [
      ...specs('store', 'credentials ways-in walls'),
      ...specs('http', 'sign-in claims sign-in-password sign-in-provider'),
    ],
  ],
  [
    /scopes_of|changes_since|worthless/,
    [...specs('store', 'of-others restricted live'), ...specs('http', 'live live-ends claims')],
  ],
  [
    /quiet|stuck|figures|circle_of/,
    [...specs('store', 'answers restricted outbox nudges time'), ...specs('http', 'access desk-unseen')],
  ],
  [
    /record|apply|erase/,
    [
      ...specs('store', 'record-act forged-acts restricted knock erased in-their-name races rebuild projection walls'),
      ...specs('http', 'erase desk'),
    ],
  ],
  [
    /check_actor/,
    [...specs('store', 'forged-acts restricted in-their-name walls'), ...specs('http', 'desk offices founding')],
  ],
  [
    /./,
    [
      ...specs('store', 'of-others walls restricted terms in-their-name'),
      ...specs('http', 'guard access desk journal claims'),
    ],
  ],
]

/** A row or a circle that the database itself binds to. */
const bound = /\bof_(stream|circle|commission)\b/

/** Each part of the conditions of a function that answers in the name of its owner, and of what such functions look at. */
function wallsOfDefinition({ name, sql, asOwner }: Definition): readonly Wall[] {
  const [, suites = []] = about.find(([pattern]) => pattern.test(name)) ?? []
  const parts = partsIn(sql).filter(({ text }) => asOwner || bound.test(text))
  // What is said of every table alike is one wall.
  const groups = asOwner ? parts.map((part) => [part]) : [...Map.groupBy(parts, ({ text }) => text).values()]
  const walls = groups.map((same) => {
    const [{ text, to }] = same as [Part]
    const open = same.reduceRight((whole, { at, end }) => whole.slice(0, at) + to + whole.slice(end), sql)
    return {
      name: `${name}: ${text.replaceAll(/\s+/g, ' ')} → ${to}`,
      file: doorSql,
      without: byMigration(open),
      sql: open,
      suites,
    }
  })
  return numbered(walls)
}

export const wallsOfDatabase = ({ policies: found, definitions }: InDatabase): readonly Wall[] => [
  ...found.flatMap(wallsOfPolicy),
  ...[...new Set(found.map(({ table }) => table))].flatMap(wallsOfTable),
  ...definitions.flatMap(wallsOfDefinition),
]
