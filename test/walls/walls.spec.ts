import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { BrokenCopy } from '../simulation/broken-copy.js'
import { cutsIn, ofPermit, ofServer } from './conditions.js'
import { copyWithSwitches } from './copy-with-switches.js'
import { everyWall } from './every-wall.js'
import { looksIn } from './looks.js'
import { redundant } from './redundant.js'
import { partsIn } from './sql-conditions.js'
import { withSwitches } from './switches.js'
import { Control, tried, triedByTurns, triedTogether } from './taken-away.js'
import type { Wall } from './wall.js'

let walls: readonly Wall[]
let copy: BrokenCopy
const control = new Control()
beforeAll(async () => {
  walls = await everyWall()
  copy = copyWithSwitches(walls)
}, 120_000)
afterAll(() => {
  copy.remove()
})

describe('walls are found by script', () => {
  test('in the database: policies, tables, and conditions of functions that answer in the name of their owner', () => {
    const names = walls.map(({ name }) => name)
    const among = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
    expect(new Set(names).size).toBe(names.length)
    expect(among(/^policy \w+ opened$/)).toBeGreaterThanOrEqual(17)
    expect(among(/^policy \w+ dropped$/)).toBeGreaterThanOrEqual(50)
    expect(among(/ switched off$/)).toBeGreaterThanOrEqual(26)
    expect(names).toContain('circle_seen: (p.part = t.body) → true')
    expect(names).toContain('is_quiet: may_ask_of(of_commission) → true')
  })

  test('in the sources: refusals of the guard, entries and conditions of lists of acts, looks at who asks', () => {
    const names = walls.map(({ name }) => name)
    const among = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
    expect(among(/^apps\/api\/src\/guard\//)).toBeGreaterThanOrEqual(30)
    expect(among(/is an observer's too$/)).toBeGreaterThanOrEqual(63)
    expect(names).toContain("libs/domain/src/session/permit.ts: Sign is an observer's too")
    expect(names).toContain("libs/domain/src/session/stages/open-to.ts: role === 'head' && body !== host → false")
    expect(names).toContain("apps/api/src/services/session-reads.ts: caller.actor.body → 'birch'")
  })

  test('conditions over several lines, in named constants, choices and answers of yes or no', () => {
    const source = `
      const isLate = a && !b
      function one() {
        if (
          isLate
        ) return fault.late()
        return c ? d : fault.other()
      }
      const two = (): boolean => e || (f && g)
      const three = h ?? fault.absent()`
    expect(cutsIn(source, ofServer).map(({ text, to }) => `${text} → ${to}`)).toEqual([
      'a && !b → false',
      'c → true',
      'e || (f && g) → true',
      'f → true',
      'g → true',
      'h ?? fault.absent() → h',
    ])
    const permit = "const why = x === 1 ? undefined : 'noun.reason'"
    expect(cutsIn(permit, ofPermit).map(({ text, to }) => `${text} → ${to}`)).toEqual(['x === 1 → true'])
  })

  test('each is away while it is named, one within another too', () => {
    const source = 'const f = (): boolean => a || (b && c)'
    const cuts = cutsIn(source, ofServer).map((cut, index) => {
      return { name: String(index), file: '', suites: [], cut, without: () => '' }
    })
    const [b, c] = ['b', 'c'].map(
      (one, index) => `(globalThis.wallAway === "${String(index + 1)}" ? (true) : (${one}))`,
    )
    expect(withSwitches(source, cuts)).toBe(
      `const f = (): boolean => (globalThis.wallAway === "0" ? (true) : (a || (${String(b)} && ${String(c)})))`,
    )
  })

  test('parts of conditions in SQL, also in parentheses, and what refuses', () => {
    const sql = `as $$ begin
      if a and b or (h and not exists (select from u where i and k)) then raise exception 'x'; end if;
      select from t join c on c.x = t.x where (c.p is null or (c.p = t.b and t.r in ('a', 'b'))) and d between 1 and 2
      on conflict on constraint k do nothing; end $$`
    expect(partsIn(sql).map(({ text, to }) => `${text} → ${to}`)).toEqual([
      'a and b or (h and not exists (select from u where i and k)) → false',
      'i → true',
      'k → true',
      'c.x = t.x → true',
      "(c.p is null or (c.p = t.b and t.r in ('a', 'b'))) → true",
      'd between 1 and 2 → true',
      'c.p = t.b → true',
      "t.r in ('a', 'b') → true",
    ])
  })

  test('whoever asks is taken for somebody else wherever an answer looks at them', () => {
    const source = 'const f = ({ role, body }: PersonInOffice) => [role, g(actor), actor.body, body.length]'
    expect(looksIn(source).map(({ text }) => text)).toEqual(['role', 'actor', 'actor.body'])
  })
})

test('every wall that is said to be one of two is one that is found', () => {
  expect(redundant.filter(({ wall }) => !walls.some(({ name }) => wall.test(name)))).toEqual([])
})

describe('what is taken away is noticed', () => {
  const named = (...names: readonly string[]) => walls.filter(({ name }) => names.includes(name))

  test.each([
    [
      'test/store/walls.spec.ts',
      'a console of the API sees in the name of ',
      ['circle_seen: (p.part = t.body) → true', "circles_audited: t.role = 'auditor' → true"],
    ],
    [
      'test/http/guard.spec.ts',
      'who holds several offices ',
      ['apps/api/src/guard/office.ts: offices.length === 0 → false'],
    ],
  ])(
    'one after the other by one run of %s',
    async (suite, expected, names) => {
      const outcomes = await triedByTurns(named(...names), suite, copy)
      expect(outcomes.map(({ caughtBy }) => caughtBy)).toEqual(
        names.map(() => expect.stringContaining(`${suite}: ${expected}`)),
      )
    },
    600_000,
  )

  test('several at once, where the failure says which of them', async () => {
    const [dropped, free] = ['policy content_owner dropped', 'content switched off']
    const all = named(dropped, 'policy clock_owner dropped', free)
    const outcomes = await triedTogether(all, 'test/store/policies.spec.ts', copy, control)
    expect(outcomes.map(({ name }) => name).sort()).toEqual([free, 'policy clock_owner dropped', dropped].sort())
  }, 600_000)

  test('not by what does not begin', async () => {
    const name = 'nothing can be read of it'
    const broken = { name, file: 'test/store/policies.spec.ts', without: () => 'this is no source', suites: [] }
    const { caughtBy, brokenDown } = await tried(broken, 'test/store/policies.spec.ts', copy, control)
    expect([caughtBy, brokenDown]).toEqual([undefined, expect.stringContaining('policies.spec.ts')])
  }, 600_000)
})
